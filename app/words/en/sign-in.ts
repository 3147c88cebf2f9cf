/** Signing in, and making the first administrator. */
export const signIn = {
  title: "Sign in",
  lead: "Meet a difficult customer here first, before you meet a real one.",
  account: "Account",
  password: "Password",
  submit: "Sign in",
  demonstration: {
    title: "Demonstration accounts",
    said: "This machine holds demonstration data. Everyone's password is",
    uses: { practice: "To be trained and assessed", visits: "To visit branches and review visits", lead: "To lead a branch, see the bank, run the system" },
  },
  welcome: {
    title: "Make the first administrator",
    lead: "This link works once. After that, the administrator adds everybody else.",
    account: "Account",
    accountHint: "Used to sign in: small letters, digits, dots and hyphens, 2 to 32 characters.",
    nameZh: "Name in Chinese",
    nameEn: "Name in English",
    nameEnHint: "Shown when the interface is in English; pinyin will do.",
    password: "Password",
    passwordHint: "At least 12 characters. A sentence you remember beats a row of symbols.",
    submit: "Make administrator",
  },
};
