/** So many people are counted at most, those who were through last; a bank of that size is known well enough by them. */
export const MOST = 5000;
