import type {MiddlewareHandler} from "hono";
import type {Wording} from "../diagnostic/diagnostic.ts";
import {refuse} from "./refuse.ts";

/**
 * Lets in this computer's own browser, and in it only our own page. Another site's page can send requests to 127.0.0.1
 * too: plainly (then `Sec-Fetch-Site` and `Origin` tell), or under a name of its own that leads here (DNS rebinding;
 * then `Host` tells).
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port()}`);
    const host = context.req.header("host");
    if (host === undefined || !hosts.includes(host.toLowerCase())) {
      return refuse(context, 403, "foreign-host", foreignHost(host ?? ""));
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && !hosts.map((each) => `http://${each}`).includes(origin.toLowerCase())) {
      return refuse(context, 403, "foreign-origin", foreignOrigin(origin));
    }
    // Another port of localhost is another program: "same-site" is not ours.
    const site = context.req.header("sec-fetch-site");
    if (site !== undefined && site !== "same-origin" && site !== "none") {
      return refuse(context, 403, "foreign-origin", foreignOrigin(site));
    }
    if (context.req.method === "POST" && savingPaths.includes(context.req.path)) {
      // A browser says where a form or script that writes comes from; JSON no form can send without asking first.
      const isJson = /^application\/json(?:;|$)/iu.test(context.req.header("content-type") ?? "");
      if (origin === undefined) return refuse(context, 403, "foreign-origin", foreignOrigin("—"));
      if (!isJson) return refuse(context, 415, "not-json", notJson);
      return next();
    }
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      context.header("Allow", "GET, HEAD");
      return refuse(context, 405, "method-not-allowed", {
        en: `the preview only shows: ${context.req.method} is not allowed here`,
        zh: `预览只供查看，这里不接受 ${context.req.method} 请求`,
      });
    }
    await next();
  };
}

export const savingPath = "/api/meeting";
export const draftPath = "/api/draft";
/** The only addresses at which something is written. */
const savingPaths = [savingPath, draftPath, `${draftPath}/undo`, `${draftPath}/apply`];

const notJson: Wording = {
  en: "what is saved is sent as application/json",
  zh: "保存内容要用 application/json",
};

/**
 * Nothing runs, loads or connects but what this server gives. Sheets place their content with style attributes, and
 * their style sheet is made by the page's script; no element of style is allowed.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const foreignHost = (host: string): Wording => ({
  en: `the preview answers on this computer only, as 127.0.0.1 or localhost, not as "${host}"`,
  zh: `预览只在本机以 127.0.0.1 或 localhost 访问，不接受“${host}”`,
});

const foreignOrigin = (origin: string): Wording => ({
  en: `the preview answers its own page only; this request comes from elsewhere (${origin})`,
  zh: `预览只回应自己的页面，这个请求来自别处（${origin}）`,
});
