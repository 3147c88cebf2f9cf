import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  // Source maps would carry server words and comments to the browser.
  build: { sourcemap: false, assetsInlineLimit: 0 },
  // Named, or Vite finds them one by one while developing and reloads the page each time.
  optimizeDeps: { include: ["react", "react-dom", "react-dom/client", "@remix-run/react", "i18next", "react-i18next", "lucide-react", "zod"] },
  server: { watch: { ignored: ["**/data/**", "**/shots/**", "**/test-results/**"] } },
});
