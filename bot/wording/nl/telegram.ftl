# Telegram: wat de adapter zelf zegt.

telegram-anonymous = Je schrijft hier als de groep, dus ik kan niet zien wie je bent. Schrijf als jezelf: zet in de beheerdersinstellingen van de groep ‘Anoniem blijven’ uit.
