"""The ground floor: values and decisions, pure, standard library only."""
