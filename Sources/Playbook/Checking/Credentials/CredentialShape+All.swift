extension CredentialShape {
  /// The shapes of the well-known vendors, as they publish them.
  static let all: [CredentialShape] =
    clouds + code + chats + models + services
    + ["AKIA", "ASIA", "ABIA", "ACCA"].map {
      CredentialShape("an AWS access key", $0, .upper, 16...16)
    }

  static let webToken = CredentialShape("a JSON web token", "eyJ", .token, 60...2000, holding: ".eyJ")

  private static let clouds: [CredentialShape] = [
    CredentialShape("a Google API key", "AIza", .token, 35...35),
    CredentialShape("a Google OAuth secret", "GOCSPX-", .token, 28...28),
    CredentialShape("a Google OAuth token", "ya29.", .token, 40...400),
    CredentialShape("an Azure storage key", "AccountKey=", .path, 40...100),
    CredentialShape("a DigitalOcean token", "dop_v1_", .hexadecimal, 64...64),
    CredentialShape("a DigitalOcean token", "doo_v1_", .hexadecimal, 64...64),
    CredentialShape("a Tailscale key", "tskey-", .token, 20...100, holding: "-"),
    CredentialShape("a Vault token", "hvs.", .token, 24...200),
    CredentialShape("a Vault token", "hvb.", .token, 100...400),
    CredentialShape("a Fly token", "fo1_", .token, 40...60),
    CredentialShape("a Databricks token", "dapi", .hexadecimal, 32...32),
    CredentialShape("a PlanetScale credential", "pscale_tkn_", .token, 32...64),
    CredentialShape("a PlanetScale credential", "pscale_pw_", .token, 32...64),
    CredentialShape("a Supabase token", "sbp_", .hexadecimal, 40...40),
  ]

  private static let code: [CredentialShape] =
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
      CredentialShape("a GitHub token", $0, .alphanumeric, 36...251)
    } + [
      CredentialShape("a GitHub token", "github_pat_", .word, 50...100),
      CredentialShape("a GitLab token", "glpat-", .token, 20...64),
      CredentialShape("a GitLab token", "gldt-", .token, 20...64),
      CredentialShape("a GitLab token", "glrt-", .token, 20...64),
      CredentialShape("a GitLab token", "glptt-", .hexadecimal, 40...40),
      CredentialShape("a Bitbucket password", "ATBB", .alphanumeric, 32...32),
      CredentialShape("an Atlassian token", "ATATT3", .token, 80...250),
      CredentialShape("an npm token", "npm_", .alphanumeric, 36...36),
      CredentialShape("a PyPI token", "pypi-", .token, 85...400),
      CredentialShape("a RubyGems key", "rubygems_", .hexadecimal, 48...48),
      CredentialShape("a Docker Hub token", "dckr_pat_", .token, 27...32),
    ]

  private static let chats: [CredentialShape] =
    ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-"].map {
      CredentialShape("a Slack token", $0, .token, 20...250, holding: "-")
    } + [
      CredentialShape("a Slack token", "xapp-", .token, 40...250, holding: "-"),
      CredentialShape("a Slack webhook", "hooks.slack.com/services/T", .path, 30...80),
      CredentialShape("a Discord webhook", "discord.com/api/webhooks/", .path, 70...120),
    ]

  private static let models: [CredentialShape] = [
    CredentialShape("an Anthropic key", "sk-ant-", .token, 40...200),
    CredentialShape("an OpenAI key", "sk-proj-", .token, 40...250),
    CredentialShape("an OpenAI key", "sk-svcacct-", .token, 40...250),
    CredentialShape("an OpenAI key", "sk-", .alphanumeric, 48...48),
    CredentialShape("an OpenRouter key", "sk-or-v1-", .hexadecimal, 64...64),
    CredentialShape("a Hugging Face token", "hf_", .alphanumeric, 34...37),
    CredentialShape("a Groq key", "gsk_", .alphanumeric, 52...52),
  ]

  private static let services: [CredentialShape] =
    ["sk_live_", "rk_live_", "sk_test_", "rk_test_"].map {
      CredentialShape("a Stripe key", $0, .alphanumeric, 20...250)
    }
    + ["shpat_", "shpca_", "shppa_", "shpss_"].map {
      CredentialShape("a Shopify token", $0, .hexadecimal, 32...32)
    } + [
      CredentialShape("a Square token", "sq0atp-", .token, 22...22),
      CredentialShape("a Square secret", "sq0csp-", .token, 43...43),
      CredentialShape("a SendGrid key", "SG.", .token, 60...70, holding: "."),
      CredentialShape("a Mailgun key", "key-", .hexadecimal, 32...32),
      CredentialShape("a Twilio key", "SK", .hexadecimal, 32...32),
      CredentialShape("a New Relic key", "NRAK-", .upper, 27...27),
      CredentialShape("a Grafana token", "glsa_", .word, 41...41),
      CredentialShape("a Sentry token", "sntrys_", .token, 60...400),
      CredentialShape("a Sentry token", "sntryu_", .hexadecimal, 64...64),
      CredentialShape("a Linear key", "lin_api_", .alphanumeric, 40...40),
      CredentialShape("a Notion token", "ntn_", .alphanumeric, 40...60),
      CredentialShape("a Postman key", "PMAK-", .token, 59...59),
      CredentialShape("a Doppler token", "dp.pt.", .alphanumeric, 40...44),
      CredentialShape("an age key", "AGE-SECRET-KEY-1", .upper, 58...58),
      webToken,
    ]
}
