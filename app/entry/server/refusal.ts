import type { Request, Response } from "express";
import type { Text } from "#app/core/text/text.ts";

/** Why the server itself turns a request away, before any page or room has seen it. */
export type Refusal = { readonly status: number; readonly text: Text };

export const refusals = {
  badRequest: {
    status: 400,
    text: { zh: "无法读懂这个请求。请返回上一页再试一次。", en: "This request could not be understood. Go back and try once more." },
  },
  foreign: {
    status: 403,
    text: {
      zh: "这个请求不是从本系统的页面发出的,因此没有执行。请从本系统的页面重新操作。",
      en: "This request did not come from a page of this application, so nothing was done. Please start again from one of its pages.",
    },
  },
  forbidden: {
    status: 403,
    text: { zh: "你的角色没有这项权限。如果工作需要，请联系管理员。", en: "Your role does not allow this. If your work needs it, ask an administrator." },
  },
  missing: {
    status: 404,
    text: { zh: "没有这个文件：地址可能写错了，或者它不归你查看。", en: "There is no such file: the address may be mistaken, or it is not yours to see." },
  },
  unknownLength: {
    status: 411,
    text: { zh: "发送内容时必须说明长度,因此没有接收。", en: "Whatever is sent must say how long it is; this did not, so it was not taken." },
  },
  tooLarge: {
    status: 413,
    text: { zh: "发送的内容太大,没有接收。请删减后再试。", en: "What was sent is too large and was not taken. Please shorten it and try again." },
  },
  broken: {
    status: 500,
    text: { zh: "服务器出了问题,操作可能没有完成。请稍后再试。", en: "Something went wrong on the server and this may not have been done. Please try again later." },
  },
  busy: {
    status: 503,
    text: { zh: "现在使用的人太多。您的操作没有执行,请过几秒再试。", en: "Too many people are at work just now. Nothing was done; please try again in a few seconds." },
  },
} satisfies Record<string, Refusal>;

/** Sends a refusal in both languages, since whose language it is, is not known here: a page, or plain text to a script. */
export function refuseWith(request: Request, response: Response, { status, text }: Refusal): void {
  response.status(status).set("Cache-Control", "no-store");
  if (request.accepts("html")) response.type("html").send(page(status, text, reference(response)));
  else response.type("text").send(`${text.zh}\n${text.en}\n${reference(response)}\n`);
}

function reference(response: Response): string {
  return String(response.getHeader("X-Request-Id") ?? "");
}

function page(status: number, text: Text, requestId: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status}</title></head>
<body style="font: 17px/1.7 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 1em">
<p>${text.zh}</p>
<p lang="en">${text.en}</p>
<p><a href="/">返回首页 · <span lang="en">Home</span></a></p>
<p style="font-size: 13px">${requestId}</p>
</body></html>
`;
}
