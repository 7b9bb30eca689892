import { PostgresDialect, PostgresQueryCompiler } from "kysely";
import { checkParameter } from "../../sql/checked-parameters.ts";

/** Kysely on a pool of `pg`, with the same checks of parameters as on SQLite. */
export class CheckedPostgresDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new CheckingCompiler();
  }
}

// Checked while compiling: the driver itself would turn undefined into NULL and an object into JSON.
class CheckingCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(parameter);
    // Kysely's own questions about the catalogue use booleans; PostgreSQL refuses them for our 0 and 1 by itself.
    if (typeof parameter !== "boolean") checkParameter(parameter, this.numParameters);
  }
}
