import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * The veraPDF library as a command: {@code java -cp CLASSPATH VeraCheck.java FLAVOUR FILE...}.
 *
 * <p>FLAVOUR is {@code ua1} or {@code 2a}. One line a file: {@code PASS}, or {@code FAIL} and the rules
 * that failed, then a tab and the file. Exit status 0 whenever every file could be judged.
 */
public class VeraCheck {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
        for (int i = 1; i < args.length; i++) {
            try (InputStream in = new FileInputStream(args[i]);
                    PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                StringBuilder line = new StringBuilder(result.isCompliant() ? "PASS" : "FAIL");
                for (TestAssertion one : result.getTestAssertions()) {
                    String rule = " " + one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    if (one.getStatus() != TestAssertion.Status.PASSED && line.indexOf(rule) < 0) {
                        line.append(rule);
                    }
                }
                System.out.println(line + "\t" + args[i]);
            }
        }
    }
}
