"""Help that needs no network: keys, words, what each panel computes, what a control is, a first look round."""
