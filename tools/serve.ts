import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {pathToFileURL} from "node:url";
import sirv from "sirv";

/** Serves a built folder on this computer only, sending the compressed copies; port 0 takes any free one. */
export async function serve(dir: string, port: number): Promise<{server: Server; url: string}> {
  const files = sirv(dir, {brotli: true, gzip: true, etag: true, dev: false});
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", ready);
  });
  const {port: taken} = server.address() as AddressInfo; // a TCP server has one
  return {server, url: `http://localhost:${taken}/`};
}

/** The port asked for, or the next free one when another program has it. */
async function serveNear(dir: string, port: number): Promise<string> {
  try {
    return (await serve(dir, port)).url;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return (await serve(dir, 0)).url;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const url = await serveNear("dist", Number(process.env["PORT"] ?? 4173));
  console.log(`Veldboek: ${url}   (Ctrl+C to stop)`);
}
