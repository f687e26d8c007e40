package net.dider.portal.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import net.dider.portal.launcher.SettingsFixture;
import net.dider.portal.testing.MySqlServer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same migrations make the same tables on the built-in database and on MySQL, as JDBC describes them. */
class SchemaIT {

    /** MySQL's; what H2 calls a longer one is a TEXT there. */
    private static final int LONGEST_VARCHAR = 16_383;

    @TempDir
    Path folder;

    @Test
    void both_databases_get_the_same_schema() throws SQLException {
        var mysql = schema(mysql());
        var h2 = schema(h2());

        assertThat(h2.keySet()).as("tables").isEqualTo(mysql.keySet()).hasSizeGreaterThan(5);
        mysql.forEach((table, described) -> assertThat(h2.get(table))
                .as("%s on H2, compared with MySQL", table)
                .containsExactlyElementsOf(described));
    }

    @Test
    void migrating_twice_changes_nothing() throws SQLException {
        var dataSource = h2();
        assertThat(SchemaMigration.configure(dataSource).migrate().migrationsExecuted)
                .isPositive();

        assertThat(SchemaMigration.configure(dataSource).migrate().migrationsExecuted)
                .isZero();
    }

    @Test
    void mysql_compares_machine_strings_byte_by_byte() throws SQLException {
        var database = mysql("collation");
        SchemaMigration.configure(database).migrate();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_collation <> 'utf8mb4_bin' AND table_name <> 'flyway_schema_history'")) {
            assertThat(strings(rows, 1))
                    .as("CREATE TABLE … ) ${table_options};")
                    .isEmpty();
        }
    }

    private DataSource h2() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(SettingsFixture.databaseUrl(folder));
        dataSource.setUser("portal");
        return dataSource;
    }

    private static DataSource mysql() {
        return mysql("schema_comparison");
    }

    private static DataSource mysql(String name) {
        var dataSource = new MysqlDataSource();
        dataSource.setUrl(MySqlServer.get().url(MySqlServer.get().createDatabase(name)));
        dataSource.setUser(MySqlServer.USER);
        dataSource.setPassword(MySqlServer.PASSWORD);
        return dataSource;
    }

    /** Each table with one line for every column and key. */
    private static Map<String, List<String>> schema(DataSource dataSource) throws SQLException {
        SchemaMigration.configure(dataSource).migrate();
        var schema = new TreeMap<String, List<String>>();
        try (var connection = dataSource.getConnection()) {
            for (var table : tables(connection)) {
                var lines = new ArrayList<String>();
                lines.addAll(columns(connection, table));
                lines.addAll(indexes(connection, table));
                lines.addAll(foreignKeys(connection, table));
                schema.put(table.toLowerCase(Locale.ROOT), lines);
            }
        }
        schema.remove("flyway_schema_history");
        return schema;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            return strings(rows, "TABLE_NAME");
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                lines.add(rows.getInt("ORDINAL_POSITION") + " " + lower(rows, "COLUMN_NAME") + " " + type(rows)
                        + ("NO".equals(rows.getString("IS_NULLABLE")) ? " NOT NULL" : "")
                        + ("YES".equals(rows.getString("IS_AUTOINCREMENT")) ? " AUTO_INCREMENT" : "")
                        + (rows.getString("COLUMN_DEF") == null || "YES".equals(rows.getString("IS_AUTOINCREMENT"))
                                ? ""
                                : " DEFAULT " + rows.getString("COLUMN_DEF")));
            }
        }
        return lines;
    }

    /** One name for what each database calls by its own. */
    private static String type(ResultSet row) throws SQLException {
        var type = JDBCType.valueOf(row.getInt("DATA_TYPE"));
        var size = row.getInt("COLUMN_SIZE");
        return switch (type) {
            case BIT, BOOLEAN -> "BOOLEAN";
            case LONGVARCHAR, CLOB -> "TEXT";
            case LONGVARBINARY, BLOB -> "BLOB";
            case VARCHAR -> size > LONGEST_VARCHAR ? "TEXT" : "VARCHAR(" + size + ")";
            case CHAR, BINARY, VARBINARY -> type + "(" + size + ")";
            default -> type.getName();
        };
    }

    /** Unique ones by their columns, since H2 names their indexes itself; others by our name too. */
    private static TreeSet<String> indexes(Connection connection, String table) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var rows = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (rows.next()) {
                var name = lower(rows, "INDEX_NAME");
                if (rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic
                        && (!rows.getBoolean("NON_UNIQUE") || name.startsWith("ix_"))) {
                    columns.computeIfAbsent(
                                    rows.getBoolean("NON_UNIQUE") ? name : "unique " + name, n -> new ArrayList<>())
                            .add(lower(rows, "COLUMN_NAME"));
                }
            }
        }
        var lines = new TreeSet<String>();
        columns.forEach((name, list) -> lines.add(name.startsWith("unique ") ? "unique " + list : name + " " + list));
        return lines;
    }

    private static TreeSet<String> foreignKeys(Connection connection, String table) throws SQLException {
        var lines = new TreeSet<String>();
        try (var rows =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                lines.add(lower(rows, "FK_NAME") + " " + lower(rows, "FKCOLUMN_NAME") + " → "
                        + lower(rows, "PKTABLE_NAME") + "." + lower(rows, "PKCOLUMN_NAME"));
            }
        }
        return lines;
    }

    private static String lower(ResultSet rows, String column) throws SQLException {
        return rows.getString(column).toLowerCase(Locale.ROOT);
    }

    private static List<String> strings(ResultSet rows, String column) throws SQLException {
        return strings(rows, rows.findColumn(column));
    }

    private static List<String> strings(ResultSet rows, int column) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            found.add(rows.getString(column));
        }
        return found;
    }
}
