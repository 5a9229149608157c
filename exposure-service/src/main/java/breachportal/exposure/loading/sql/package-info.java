/// Dumps of databases: MySQL's, PostgreSQL's and their like, as statements.
@NullMarked
package breachportal.exposure.loading.sql;

import org.jspecify.annotations.NullMarked;
