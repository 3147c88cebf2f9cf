/** Signing in, and making the first administrator. */
export const signIn = {
  title: "登录",
  lead: "先和一位难缠的客户练一场，再去见真正的客户。",
  account: "账号",
  password: "密码",
  submit: "登录",
  demonstration: {
    title: "演示账号",
    said: "这台机器上是演示数据，所有账号的密码都是",
    uses: { practice: "做对练、参加考核", visits: "去检查、做审核", lead: "管网点、看全行、管系统" },
  },
  welcome: {
    title: "设立第一位管理员",
    lead: "这个链接只能用一次。设立之后，其他人由管理员添加。",
    account: "账号",
    accountHint: "登录时用，小写字母、数字、点、横线，2 至 32 个字符。",
    nameZh: "中文姓名",
    nameEn: "英文姓名",
    nameEnHint: "英文界面里显示，可以用拼音。",
    password: "密码",
    passwordHint: "至少 12 个字符。一句好记的话比一串符号更安全。",
    submit: "设立管理员",
  },
};
