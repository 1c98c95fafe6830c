"""The door for monitors: who may post, what a post says, and what they are answered."""
