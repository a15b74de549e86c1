package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of code hosts, package registries and tools of work, by their prefixes. */
final class DeveloperKeys {
  private DeveloperKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key("gh[pousr]_", "[A-Za-z0-9]{30,255}+", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
        Secret.key("github_pat_", "[A-Za-z0-9_]{22,255}+", "github_pat_"),
        Secret.key(
            "gl(?:pat|oas|dt|rtr?|cbt|ptt|ft|imt|agent|wt|soat|ffct)-",
            "[A-Za-z0-9_.-]{19,300}+",
            "glpat-",
            "gloas-",
            "gldt-",
            "glrt-",
            "glrtr-",
            "glcbt-",
            "glptt-",
            "glft-",
            "glimt-",
            "glagent-",
            "glwt-",
            "glsoat-",
            "glffct-"),
        Secret.key("npm_", "[A-Za-z0-9]{30,64}+", "npm_"),
        Secret.key("pypi-", "AgE[A-Za-z0-9_-]{40,500}+", "pypi-age"),
        Secret.key("rubygems_", "[0-9a-f]{40,64}+", "rubygems_"),
        Secret.key("dckr_(?:pat|oat)_", "[A-Za-z0-9_-]{20,64}+", "dckr_"),
        Secret.key("AT(?:ATT|CTT)3", "[A-Za-z0-9_=-]{60,400}+", "atatt3", "atctt3"),
        Secret.key("ATBB", "[A-Za-z0-9_=-]{24,64}+", "atbb"),
        Secret.key("lin_(?:api|oauth)_", "[A-Za-z0-9]{32,64}+", "lin_"),
        Secret.key("ntn_", "[A-Za-z0-9]{40,60}+", "ntn_"),
        Secret.key("secret_", "[A-Za-z0-9]{43}", "secret_"),
        Secret.key("pat[A-Za-z0-9]{14}\\.", "[0-9a-f]{64}", "pat"),
        Secret.key("figd_", "[A-Za-z0-9_-]{38,50}+", "figd_"),
        Secret.key("PMAK-", "[0-9a-f]{24}-[0-9a-f]{34}", "pmak-"),
        Secret.key("sbp_", "[0-9a-f]{40}", "sbp_"),
        Secret.key("pscale_(?:pw|tkn|oauth)_", "[A-Za-z0-9_.-]{30,64}+", "pscale_"));
  }
}
