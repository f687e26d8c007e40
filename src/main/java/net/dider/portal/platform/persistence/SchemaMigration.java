package net.dider.portal.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables to the version this portal was built for, before anything asks them. Others that work at start say
 * {@code @DependsOn("SchemaMigration")}.
 */
@DataSourceDefinition(
        name = "java:app/portal/DataSource",
        // Class, address, user and password come together from the launcher, which completes the operator's settings.
        className = "${MPCONFIG=portal.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=portal.db.url}",
        user = "${MPCONFIG=portal.db.user}",
        password = "${MPCONFIG=portal.db.password:}",
        // MySQL would keep showing a transaction what it saw first; counters and the trail need what is there now.
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            // A database that was restarted is found again without restarting the portal.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=DUAL",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
@Startup
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    /** Where the launcher reads why the portal could not start. */
    public static final String FAILURE_PROPERTY = "portal.startup.failure";

    /** Text is compared byte by byte on every database; people's order comes from collation keys (decision 5). */
    private static final String MYSQL_TABLE_OPTIONS =
            "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ROW_FORMAT=DYNAMIC";

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        try {
            configure(dataSource).migrate();
        } catch (FlywayException | SQLException e) {
            System.setProperty(
                    FAILURE_PROPERTY,
                    "Flyway: " + e.getMessage().lines().findFirst().orElse("").strip());
            throw new IllegalStateException("The database could not be migrated", e);
        }
    }

    /** The migrations as the portal runs them; tests use the same to compare the schema of two databases. */
    public static Flyway configure(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var mysql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
            return Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("table_options", mysql ? MYSQL_TABLE_OPTIONS : ""))
                    .validateMigrationNaming(true)
                    .load();
        }
    }
}
