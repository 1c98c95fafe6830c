# Telegram: what its adapter says by itself.

telegram-anonymous = You are writing as the group here, so I cannot see who you are. Please write as yourself: in the group’s administrator settings, turn off “Remain anonymous”.
