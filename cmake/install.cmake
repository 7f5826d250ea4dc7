# liblogline: the pure stages and what they stand on.
