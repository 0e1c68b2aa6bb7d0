import java.net.HttpURLConnection;
import java.net.URL;

/** Ends well when this node lives; for the container's HEALTHCHECK. */
class Healthcheck {

    public static void main(String[] args) throws Exception {
        var asked = (HttpURLConnection) new URL("http://127.0.0.1:" + System.getenv().getOrDefault("SERVER_PORT", "8080")
                + "/actuator/health/liveness").openConnection();
        asked.setConnectTimeout(3000);
        asked.setReadTimeout(5000);
        System.exit(asked.getResponseCode() == 200 ? 0 : 1);
    }
}
