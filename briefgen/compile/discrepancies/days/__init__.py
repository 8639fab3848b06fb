"""Days, hours and stretches of time as answers, and what is told of another time than the news."""
