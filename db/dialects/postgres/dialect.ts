import { type Driver, PostgresDialect, PostgresQueryCompiler } from "kysely";
import { checkParameter } from "../../sql/checked-parameters.ts";
import { GuardedDriver } from "./guarded-driver.ts";

/** Kysely on a pool of `pg`, as strict about parameters and ended transactions as our dialect for SQLite. */
export class StrictPostgresDialect extends PostgresDialect {
  override createDriver(): Driver {
    return new GuardedDriver(super.createDriver());
  }

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
