package org.binglian.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The hashes of a Merkle tree and the check of its proofs, as RFC 9162 (section 2.1) and RFC 6962 have them: SHA-256, leaves and nodes told apart by a first byte. */
public final class Merkle {

    private static final HexFormat HEX = HexFormat.of();

    private Merkle() {
    }

    /** @param rowHash the SHA-256 of a row; its 32 bytes are the leaf's data */
    public static byte[] leaf(byte[] rowHash) {
        return sha256(new byte[] {0}, rowHash);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return sha256();
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(String text) {
        return HEX.formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** @throws IllegalArgumentException for anything but small hexadecimal digits */
    public static byte[] bytes(String hex) {
        if (!hex.equals(hex.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException("Hashes are written in small letters");
        }
        return HEX.parseHex(hex);
    }

    /** RFC 9162, 2.1.3.2. @param index counted from 0 */
    public static boolean included(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** RFC 9162, 2.1.4.2: whether the tree of {@code second} leaves begins with the tree of {@code first}. */
    public static boolean consistent(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> path) {
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (first <= 0 || first > second || path.isEmpty()) {
            return first == 0 && path.isEmpty() && Arrays.equals(firstRoot, empty());
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        boolean whole = Long.bitCount(first) == 1;
        byte[] fr = whole ? firstRoot : path.get(0);
        byte[] sr = fr;
        for (byte[] c : path.subList(whole ? 0 : 1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }
}
