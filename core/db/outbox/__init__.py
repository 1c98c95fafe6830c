"""What we owe whom: promised with the change that caused it, claimed and sent later."""
