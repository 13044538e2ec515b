import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {RequestListener} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

/** A local server that remembers which paths were asked for, in order. */
export interface Served {
  readonly origin: string;
  readonly paths: string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves a folder without any header of its own; `?csp=off` takes the policy out of the page. */
export function serveFolder(folder: string): Promise<Served> {
  return serve(async ({url = "/"}, response) => {
    const {pathname, searchParams} = new URL(url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const bytes = await readFile(join(folder, normalize(path)));
      response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
      response.end(searchParams.get("csp") === "off" ? withoutPolicy(String(bytes)) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
}

function withoutPolicy(html: string): string {
  return html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, "");
}

/** Serves a small CSV to whoever asks for anything from anywhere. */
export function serveAnyone(): Promise<Served> {
  return serve((_request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    response.setHeader("Access-Control-Allow-Methods", "*");
    response.end("a,b\n1,2\n");
  });
}

async function serve(listener: RequestListener): Promise<Served> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo; // a server on a port has an address of this form
  return {
    origin: `http://127.0.0.1:${port}`,
    paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
