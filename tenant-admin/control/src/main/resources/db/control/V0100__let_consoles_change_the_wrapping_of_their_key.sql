-- Why: the console's own master key can be changed: the provider's key stays and is wrapped by the other one.
grant update (wrapped, master) on control.sealing_key to chancery_console;
