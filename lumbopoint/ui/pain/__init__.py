"""Where does it hurt: the body to mark pain on, and the explained short list."""
