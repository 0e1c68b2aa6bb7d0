package org.binglian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A person's browser, as far as the server sees it: signed in on the page, a session in a cookie. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private Caller(String base) {
        this.base = base;
    }

    /** With the demo's password; nobody is signed in when {@code who} is empty. */
    static Caller signedIn(String base, String who) {
        var caller = new Caller(base);
        if (!who.isEmpty()) {
            var token = TOKEN.matcher(caller.ask("/sign-in", null).body());
            if (!token.find()) {
                throw new IllegalStateException("The page /sign-in has no token");
            }
            caller.ask("/sign-in", "username=" + who + "&password=demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        }
        return caller;
    }

    int get(String path) {
        return ask(path, null).statusCode();
    }

    private HttpResponse<String> ask(String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .header("Accept-Language", "zh-CN");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
