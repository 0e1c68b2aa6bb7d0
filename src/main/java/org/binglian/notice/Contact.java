package org.binglian.notice;

/**
 * How a person may be reached outside the hall. {@code email} is confirmed by a code; {@code pendingEmail} waits for its code;
 * {@code mobileWanted} is the consent to be reached through a gateway for SMS or WeChat. All may be null or false.
 */
public record Contact(String person, String email, boolean emailWanted, String pendingEmail, String mobile, boolean mobileWanted) {
}
