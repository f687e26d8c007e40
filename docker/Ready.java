import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The image's health check: ends with 0 when the portal next to it says that database and texts are there. */
public class Ready {

    public static void main(String[] arguments) throws IOException {
        var port = System.getenv().getOrDefault("PORTAL_PORT", "8080");
        var address = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
        var connection = (HttpURLConnection) address.openConnection();
        connection.setConnectTimeout(3000);
        connection.setReadTimeout(6000);
        try {
            System.exit(connection.getResponseCode() == 200 ? 0 : 1);
        } catch (IOException notYet) {
            System.err.println(notYet.getMessage());
            System.exit(1);
        }
    }
}
