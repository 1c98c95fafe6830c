"""How systems are by themselves, and what monitors told of them."""
