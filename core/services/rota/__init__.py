"""Who is on call when: read, changed, checked and watched."""
