"""The pages of rules: each reads the declarations of the library and says the same in English and in French."""
