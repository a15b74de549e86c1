package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.check.Base58Check;
import dev.palimpsest.redact.check.Bech32Check;
import dev.palimpsest.redact.check.Eip55Check;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Addresses of crypto currencies: Bitcoin and those that share its checksums, and Ethereum. */
final class Wallets {
  private Wallets() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Form.of(EntityType.CRYPTO, "(?<![\\w])[1-9ADLMTXt][1-9A-HJ-NP-Za-km-z]{25,34}+(?!\\w)")
            .check(new Base58Check())
            .gate(Gate.digits(2).andRun(26))
            .canonical(UnaryOperator.identity()),
        Form.of(
                EntityType.CRYPTO,
                "(?<!\\w)(?:(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,87}+|(?:BC|TB|LTC)1[02-9AC-HJ-NP-Z]{11,87}+)(?!\\w)")
            .check(new Bech32Check())
            .gate(Gate.literals("bc1", "tb1", "ltc1"))
            .canonical(value -> value.toLowerCase(Locale.ROOT)),
        Form.of(EntityType.CRYPTO, "(?<!\\w)0x\\p{XDigit}{40}(?!\\w)")
            .score(0.5)
            .check(new Eip55Check())
            .near("eth", "ethereum", "wallet", "address", "send", "crypto", "usdt", "usdc", "erc20")
            .gate(Gate.literals("0x"))
            .canonical(value -> value.toLowerCase(Locale.ROOT)));
  }
}
