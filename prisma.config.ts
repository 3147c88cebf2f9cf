import { defineConfig } from "prisma/config";

/** For Prisma's own command line where its engines can be fetched; nothing here needs it (see prisma/README.md). */
export default defineConfig({
  schema: "prisma/sqlite/schema.prisma",
  migrations: { path: "prisma/sqlite/migrations" },
  datasource: { url: "file:./data/counterpart.db" },
});
