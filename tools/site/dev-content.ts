import {readFile} from "node:fs/promises";
import sirv from "sirv";
import type {Plugin} from "vite";

/** Lets the development server hand out the built content (npm run content) beside the living program. */
export function devContent(dir: string): Plugin {
  return {
    name: "veldboek-dev-content",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(sirv(dir, {dev: true}));
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const notebooks = await readFile(`${dir}/notebooks/index.json`, "utf8");
        return html.replace(
          'id="notebooks"></script>',
          () => `id="notebooks">${notebooks}</script>`,
        );
      },
    },
  };
}
