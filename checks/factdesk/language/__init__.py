"""What is particular to a language: a folder each, of tables and named patterns. The engines beside it know no words."""
