import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file named whether it is PDF/A-2b by veraPDF: a line each, `ok FILE` or `no FILE: clauses that fail`. */
public class CheckPdfA {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (VeraPDFFoundry foundry = Foundries.defaultInstance()) {
      for (String file : files) {
        try (FileInputStream stream = new FileInputStream(file);
            PDFAParser parser = foundry.createParser(stream, PDFAFlavour.PDFA_2_B);
            PDFAValidator validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
          ValidationResult result = validator.validate(parser);
          if (result.isCompliant()) {
            System.out.println("ok " + file);
            continue;
          }
          Set<String> failing = new TreeSet<>();
          for (TestAssertion one : result.getTestAssertions())
            if (one.getStatus() == TestAssertion.Status.FAILED)
              failing.add(one.getRuleId().getClause() + " " + one.getMessage());
          System.out.println("no " + file + ": " + String.join("; ", failing));
        }
      }
    }
  }
}
