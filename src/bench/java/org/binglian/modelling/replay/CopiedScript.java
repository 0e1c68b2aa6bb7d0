package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;

/** More finished cases than there are: the same ones again, of other applicants and under other numbers. */
final class CopiedScript {

    private CopiedScript() {
    }

    /** Every project so many times, each under numbers of its own. */
    static Script times(Script script, int times) {
        List<Script.ProjectScript> projects = new ArrayList<>();
        List<CaseScript> cases = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            int copy = n;
            String suffix = n == 0 ? "" : "x" + n;
            UnaryOperator<String> name = number -> number + suffix;
            script.projects().forEach(p -> projects.add(new Script.ProjectScript(name.apply(p.number()), p.applicant() + copy * script.projects().size(),
                    company(p.creditCode(), copy), p.facts(), p.plots())));
            script.cases().forEach(c -> cases.add(new CaseScript(name.apply(c.number()), name.apply(c.project()), c.asked(), c.release(), c.outcome(),
                    c.steps(), c.gaps())));
            script.acts().forEach(a -> acts.add(new Act(a.at(), a.kind(), name.apply(a.subject()), a.by(), a.task(), a.item(), a.department(),
                    a.fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                            e -> "project".equals(e.getKey()) ? name.apply(e.getValue().toString()) : e.getValue())))));
        }
        acts.sort(Comparator.comparing(Act::at));
        return new Script(projects, cases, acts, script.until());
    }

    /** The same company is the same in all its projects of one copy, and another in the next. */
    private static String company(String code, int copy) {
        if (code == null || copy == 0) {
            return code;
        }
        String body = code.substring(0, 12) + "%04d".formatted(copy);
        for (char seventeenth : "0123456789X".toCharArray()) {
            for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                try {
                    return new CreditCode(body + seventeenth + last).value();
                } catch (InvalidCode next) {
                    continue;
                }
            }
        }
        throw new IllegalStateException(code);
    }
}
