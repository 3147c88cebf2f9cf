/**
 * Words that guessed passwords are made of: English, keyboards, pinyin, the bank and this product. Lower case, letters
 * only; `password-rule.ts` looks for them behind digits, signs and look-alike letters. Compiled by ourselves.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ..."password passwort passphrase passcode passwd letmein welcome hello secret access login signin admin administrator root".split(" "),
  ..."superuser system manager staff user guest test testing tester trainer trainee evaluator reviewer changeme default temporary temp".split(" "),
  ..."qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc poiuytrewq lkjhgfdsa mnbvcxz".split(" "),
  ..."abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl aaa xxx zzz".split(" "),
  ..."iloveyou loveyou love lovely princess sunshine monkey dragon shadow master superman batman football baseball trustno".split(" "),
  ..."whatever freedom computer internet google windows microsoft apple iphone huawei xiaomi tencent wechat weixin alipay taobao".split(" "),
  ..."mima mimamima woaini aini woaiwo woaizhongguo nihao wodemima zhongguo beijing shanghai guangzhou shenzhen china baobei".split(" "),
  ..."laopo laogong gongxi facai gongxifacai fafafa haohao mingtian jintian xiaoming zhangsan lisi wangwu".split(" "),
  ..."spring summer autumn winter january february march april june july august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."bank bankofchina banker banking yinhang zhonghang gonghang jianhang nonghang zhaohang counter teller branch customer service".split(" "),
  ..."kefu guitai wangdian training peixun counterpart kezhi demo demonstration yanshi".split(" "),
]);
