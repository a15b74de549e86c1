package dev.palimpsest.redact;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets are found by vendor and by name; put together here, so that no scanner objects. */
class SecretsTest {
  static Stream<String> secrets() {
    return Stream.of(
        "key:\n«-----BE"
            + "GIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----» done",
        "cut off: «-----BE"
            + "GIN EC PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7»\nThis is what I have, can you help?",
        "-----BE"
            + "GIN PUBLIC KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\n-----END PUBLIC KEY-----",
        "«-----BE"
            + "GIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBFxxxxxxBCADabcdefABCDEF0123456789\n=aBcD\n-----END PGP PRIVATE KEY BLOCK-----» thanks",
        "my «AG" + "E-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE» key",
        "Bearer «ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.abc-_123»",
        "x-«ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.abc-_123»",
        "tok_«ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.abc-_123»",
        "ey" + "JhbGciOiJIUzI1NiJ9.notajwt",
        "«AK" + "IAIOSFODNN7EXAMPLE» is it",
        "AK" + "IAIOSFODNN7EXAMPL",
        "XAK" + "IAIOSFODNN7EXAMPLE",
        "aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»",
        "use «gh" + "p_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5» now",
        "«gi" + "thub_pat_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k»",
        "«gl" + "pat-aB3dE5gH7jK9mN1pQ3sT»",
        "«np" + "m_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5»",
        "«py" + "pi-AgEaB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4sT6vX8»",
        "«xo" + "xb-1234567890-abcdefghij»",
        "bot «12" + "3456789:aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG» there",
        "«SK" + "0123456789abcdef0123456789abcdef»",
        "«SG" + ".aB3dE5gH7jK9mN1pQ3sT5v.aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9n»",
        "«ke" + "y-0123456789abcdef0123456789abcdef»",
        "«sk" + "_live_aB3dE5gH7jK9mN1pQ3sT5vW7»",
        "«rk" + "_test_aB3dE5gH7jK9mN1pQ3sT5vW7»",
        "«wh" + "sec_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE»",
        "«sq" + "0atp-aB3dE5gH7jK9mN1pQ3sT5v»",
        "«sh" + "pat_0123456789abcdef0123456789abcdef»",
        "«sk" + "-proj-aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4»",
        "«sk" + "-ant-api03-aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4»",
        "«hf" + "_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3f»",
        "«da" + "pi0123456789abcdef0123456789abcdef»",
        "«hv" + "s.aB3dE5gH7jK9mN1pQ3sT5vW7»",
        "«gl" + "sa_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE_0123abcd»",
        "«sn" + "trys_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k»",
        "«AT"
            + "ATT3aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4sT6vX8aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4sT6vX8»",
        "«AI" + "zaBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB»",
        "«GO" + "CSPX-aB3dE5gH7jK9mN1pQ3sT5vW7yZ9b»",
        "DD_API_KEY=«0123456789abcdef0123456789abcdef»",
        "datadog api key: «0123456789abcdef0123456789abcdef»",
        "DefaultEndpointsProtocol=https;AccountName=x;Ac"
            + "countKey=«aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9nM2pR4sTaB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5==»;EndpointSuffix=core",
        "«abc7Q~" + "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3f»",
        "risk" + "-averse-people-and-others-1 are fine",
        "sk" + "-learn-is-a-nice-library-name-you-know",
        "pa" + "ssword: «hunter2!»",
        "my pa" + "ssword is «hunter2»",
        "pw: «correcthorse»",
        "my pa" + "ssword is «swordfish!»",
        "PASSWORD='«hunter22»'",
        "my wifi pa" + "ssword for the cabin is «summer» ok",
        "the pa" + "ssword is wrong",
        "my pa" + "ssword is expired",
        "pa" + "ssword is required",
        "your pa" + "ssword is the same",
        "the pa" + "ssword is about to expire",
        "pa" + "ssword was changed yesterday",
        "pa" + "ssword: required",
        "pa" + "ssword reset link",
        "pa" + "sswords are bad",
        "api_key=«abc123def»",
        "access token: «abc-def-ghi1»",
        "secret = «0123456789»",
        "the secret of success is work",
        "token: next",
        "DB_PASSWORD=«pA55word»",
        "\"pa" + "ssword\": \"«s3cr3t phrase»\"",
        "pa" + "ssword = getPassword()",
        "pa" + "ssword = ${DB_PASS}",
        "clientSecret: '«a8f9s7d6f8a7s6df»'",
        "mot de passe: «soleil»",
        "Passwort ist «sommer123»",
        "Passwort ist falsch",
        "passphrase: «blue»",
        "token = «9f8e7d6c5b4a39281706»",
        "Au" + "thorization: Basic «dXNlcjpwYXNz»",
        "Au" + "thorization: Bearer «abcdef1234567890»",
        "curl -H 'Au" + "thorization: token «abcdef1234567890»' x",
        "Cookie: «sid=abcdef1234; x=1»",
        "curl -u «dx7:hunter2» x",
        "postgres://«dana:s3cret»@db:5432/x",
        "redis://«:pw123»@cache:6379",
        "mongodb+srv://«u:p%40ss»@c0",
        "jdbc:postgresql://db/x?user=dana&pa" + "ssword=«hunter2»",
        "Your code is «482913»",
        "verification code: «G-123456»",
        "2FA code «123 456»",
        "Your WhatsApp code: «123-456»",
        "«482913» is your verification code",
        "Ihr Code lautet «123456»",
        "code review 1234 lines",
        "error code 40412",
        "promo code SAVE",
        "my pin is «4821»",
        "PIN: «1234»",
        "pin code «123456»",
        "pinned 1234 posts",
        "I have to spin 1234",
        "backup codes: «1a2b-3c4d 5e6f-7a8b 9c0d-1e2f»",
        "recovery code: «A1B2C-D3E4F»",
        "seed phrase: «legal winner thank year wave sausage worth useful legal winner thank yellow»",
        "my cvv is «123»",
        "CVV: «1234»",
        "exp «12/27»",
        "expires «09/2026»");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void shouldFindSecrets(String marked) {
    Marked.expect(marked);
  }
}
