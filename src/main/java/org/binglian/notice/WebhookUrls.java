package org.binglian.notice;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which addresses a webhook may have: http or https, and nothing inside the office's own network unless it is configured so. */
@Component
class WebhookUrls {

    private final boolean allowPrivate;

    WebhookUrls(@Value("${binglian.webhooks.allow-private:false}") boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** The code of what is wrong with the address; asked when it is registered and again before each delivery. */
    Optional<String> problem(String url) {
        try {
            var uri = new URI(url);
            if (!("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null
                    || uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.of("webhook-url");
            }
            if (allowPrivate) {
                return Optional.empty();
            }
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (inside(address)) {
                    return Optional.of("webhook-url-private");
                }
            }
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("webhook-url");
        } catch (UnknownHostException e) {
            return Optional.of("webhook-url-unknown");
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            return special || (first & 0xfe) == 0xfc || first == 0 || first == 0x64 || first == 0x20 && second == 0x02;
        }
        return special || first == 0 || first >= 240 || first == 100 && (second & 0xc0) == 64 || first == 198 && (second & 0xfe) == 18
                || first == 192 && second == 0;
    }
}
