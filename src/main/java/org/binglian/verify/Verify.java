package org.binglian.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a whole export, or receipts, without the server. Ends with 0 when everything is as it was sealed, with 1 when something is wrong
 * (each finding by its name, in Chinese and English), with 2 when it could not check.
 */
public final class Verify {

    private static final String USAGE = """
            用法 / Usage: Verify FILE… --key PUBLIC.pem [--key …] [--checkpoints FILE …]
              FILE: export.jsonl 全部记录的导出 / an export of the whole record; receipt.json 回执 / a receipt; consistency.json
              --key: 机关公布的公钥 / the office's published public key
              --checkpoints: 在数据库之外保存的检查点 / checkpoints kept outside the database""";

    private final PublicKeys keys = new PublicKeys();
    private final List<Path> files = new ArrayList<>();
    private final List<ExportCheck.Kept> kept = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<ExportFile> exports = new ArrayList<>();
    private final List<Tampering.Finding> findings = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();

    private Verify() {
    }

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** The program without its end. @return what it ends with: 0, 1 or 2 */
    public static int run(String[] args, PrintStream out) {
        try {
            var verify = new Verify();
            verify.arguments(args);
            return verify.check(out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("无法核验 / cannot check: " + e.getMessage());
            out.println(USAGE);
            return 2;
        }
    }

    private void arguments(String[] args) throws IOException {
        boolean key = false;
        var outside = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--") && i + 1 == args.length) {
                throw new IllegalArgumentException(args[i]);
            } else if ("--key".equals(args[i])) {
                keys.add(Files.readString(Path.of(args[++i])));
                key = true;
            } else if ("--checkpoints".equals(args[i])) {
                outside.add(Path.of(args[++i]));
            } else {
                files.add(Path.of(args[i]));
            }
        }
        if (!key || files.isEmpty()) {
            throw new IllegalArgumentException(files.isEmpty() ? "FILE?" : "--key?");
        }
        for (Path file : outside) {
            keep(file);
        }
    }

    private void keep(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                kept.add(new ExportCheck.Kept(Checkpoint.parse(line), file.getFileName().toString()));
            } catch (IllegalArgumentException e) {
                findings.add(Tampering.DAMAGED_FILE.at(Tampering.Where.line(file.getFileName().toString(), number)));
            }
        }
    }

    private int check(PrintStream out) throws IOException {
        for (Path file : files) {
            read(file, file.getFileName().toString());
        }
        receipts.forEach(this::otherwiseKept);
        receipts.forEach(one -> kept.add(new ExportCheck.Kept(one.checkpoint(), one.subject())));
        for (ExportFile export : exports) {
            findings.addAll(new ExportCheck(export, keys).check(kept));
            receipts.forEach(one -> findings.addAll(one.against(export)));
            checked.add("全部记录：%1$d 条，检查点 %2$d 个，已结束流程实例 %3$d 个；另有 %4$d 条尚未封存\n  the whole record: %1$d rows, %2$d checkpoints, %3$d ended process instances; %4$d more rows are not sealed yet"
                    .formatted(export.rows.size(), export.checkpoints.size(), export.history.size(), export.unsealed.size()));
        }
        findings.stream().distinct().forEach(out::println);
        (findings.isEmpty() ? checked : List.<String>of()).forEach(one -> out.println("完好 / whole — " + one));
        if (findings.isEmpty() && !exports.isEmpty() && kept.isEmpty()) {
            out.println("未提供库外检查点，无法发现旧备份 / no checkpoints from outside were given: an old backup put back cannot be seen");
        }
        return findings.isEmpty() ? 0 : 1;
    }

    /** A receipt's checkpoint that the file outside has otherwise: the record was made twice. */
    private void otherwiseKept(Receipt receipt) {
        var given = receipt.checkpoint();
        kept.stream().filter(one -> one.checkpoint().record().equals(given.record()) && one.checkpoint().number() == given.number()
                && !one.checkpoint().hash().equals(given.hash()) && keys.signed(one.checkpoint())).forEach(one ->
                        findings.add(Tampering.OLD_BACKUP.at(Tampering.Where.checkpoint(given.number(), receipt.subject()))));
    }

    private void read(Path file, String name) throws IOException {
        try (BufferedReader lines = open(file)) {
            lines.mark(1 << 16);
            var head = new char[64];
            int length = lines.read(head);
            lines.reset();
            var begin = length < 0 ? "" : new String(head, 0, length);
            if (begin.startsWith("{\"format\":\"" + ExportFile.FORMAT)) {
                exports.add(new ExportFile(name).read(lines));
            } else {
                one(lines.readLine(), lines.readLine(), name);
            }
        } catch (CharacterCodingException e) {
            findings.add(Tampering.DAMAGED_FILE.at(new Tampering.Where(name, name)));
        }
    }

    private void one(String line, String more, String name) {
        try {
            var json = Json.object(line == null || more != null ? "" : line);
            if ("receipt".equals(json.get("type"))) {
                var receipt = Receipt.of(json);
                receipts.add(receipt);
                findings.addAll(receipt.check(keys, name));
                checked.add("回执 %1$s：%2$d 条，检查点 %3$d，封存于 %4$s\n  receipt %1$s: %2$d rows, checkpoint %3$d, sealed at %4$s"
                        .formatted(receipt.subject(), receipt.rows().size(), receipt.checkpoint().number(), receipt.checkpoint().at()));
            } else if ("consistency".equals(json.get("type"))) {
                var consistency = Consistency.of(json);
                findings.addAll(consistency.check(keys, name));
                checked.add("检查点 %1$d 之后的检查点 %2$d 没有改动先前的记录\n  checkpoint %2$d follows from checkpoint %1$d"
                        .formatted(consistency.first().number(), consistency.second().number()));
            } else {
                throw new IllegalArgumentException("unknown");
            }
        } catch (IllegalArgumentException e) {
            findings.add(Tampering.DAMAGED_FILE.at(new Tampering.Where(name, name)));
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
    }
}
