#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/field/verdict.hpp"

/// What a notice states: language-independent facts, and text in each of its locales.
namespace clearnotice::notice {

/// A text in every locale of the notice, by the locale's index; one entry where all share it.
/// Empty where nothing was given.
struct localized {
  std::vector<std::string> by_locale;

  bool empty() const { return by_locale.empty(); }
  const std::string& in(std::size_t locale) const {
    return by_locale[by_locale.size() == 1 ? 0 : locale];
  }
};

struct contact {
  std::string name, address, email, phone, url;

  bool empty() const { return address.empty() && email.empty() && phone.empty() && url.empty(); }
};

enum class role { controller, processor, joint };

struct controller : contact {
  std::vector<std::string> brands;
  notice::role role = notice::role::controller;
  bool is_clinic = true;
  std::string country;  ///< ISO 3166-1 alpha-2; selects the authority and the phone region
};

struct protection_officer : contact {
  localized none;  ///< why there is none; then the rest is empty
};

/// Article 9(2) GDPR, (a) to (j).
enum class condition {
  consent,
  employment,
  vital_interests,
  members,
  made_public,
  legal_claims,
  public_interest,
  care,
  public_health,
  research
};

/// One kind of data.
struct datum {
  std::string id;
  std::optional<field::kind> field;  ///< given in the form
  bool automatic = false;            ///< collected by visiting
  localized source;                  ///< received from others (Article 14(2)(f) GDPR)
  localized name;                    ///< empty for a field: the catalogue names it
  std::optional<notice::condition> special;
};

/// Article 6(1) GDPR, (a) to (f).
enum class basis {
  consent,
  contract,
  legal_obligation,
  vital_interests,
  public_task,
  legitimate_interests
};

/// A length of time as notices use it (ISO 8601 durations; no fractions).
struct duration {
  unsigned years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0;
};

struct retention {
  std::optional<duration> period;
  localized from;       ///< what the period counts from
  localized criteria;   ///< how the time is decided, where there is no period
  localized unlimited;  ///< why there is no limit
};

struct purpose {
  std::string id;
  notice::basis basis{};
  localized interest;                   ///< only, and always, with legitimate interests
  std::vector<std::size_t> data;        ///< indices into notice::data
  std::vector<std::size_t> recipients;  ///< indices into notice::recipients
  notice::retention retention;
  localized what;
  localized ask;  ///< the words beside the box; only with consent

  bool needs_consent() const { return basis == basis::consent; }
};

struct recipient {
  std::string id;
  localized name;
  std::optional<notice::role> role;
  std::string country;
};

/// Articles 45, 46, 47 and 49 GDPR.
enum class safeguard {
  adequacy,
  standard_clauses,
  binding_rules,
  code_of_conduct,
  certification,
  explicit_consent
};

struct transfer {
  std::size_t recipient = 0;
  std::string country;
  notice::safeguard safeguard{};
  localized copy;  ///< how to get a copy of the safeguard
};

struct cookie {
  std::string family;
  std::vector<std::string> names;
  localized use;
  std::optional<duration> lifetime;  ///< none: until the browser is closed
};

struct rights {
  std::string contact;  ///< e-mail address; else the officer's, else the controller's
  std::optional<duration> deadline, extension;
  bool free = false;
  localized fee, proof;
};

/// A run of text inside a paragraph.
struct run {
  enum class kind { plain, link, email, phone, strong, em, date, lang };
  kind type = kind::plain;
  std::string text;        ///< plain, or what a link, phone or date shows
  std::string target;      ///< URL, address, number, ISO date or language tag
  std::vector<run> inner;  ///< of strong, em and lang
};
using runs = std::vector<run>;

struct block {
  enum class kind { paragraph, list, terms, table, contact };
  enum class marker { bullet, decimal, alpha, none };
  struct term {
    runs name, description;
  };
  kind type = kind::paragraph;
  runs content;                           ///< of a paragraph
  marker style = marker::bullet;          ///< of a list
  unsigned start = 1;                     ///< number of a list's first item
  std::vector<std::vector<block>> items;  ///< of a list
  std::vector<term> terms;
  std::vector<runs> head;               ///< of a table
  std::vector<std::vector<runs>> rows;  ///< of a table
  notice::contact card;
};

/// What a notice has to speak of, in the order it does. An own section about a topic takes the
/// place of what the catalogues would say.
enum class topic {
  who,
  dpo,
  data,
  purposes,
  required,
  recipients,
  transfers,
  retention,
  security,
  rights,
  complaint,
  automated,
  children,
  cookies,
  changes
};
inline constexpr std::size_t kTopicCount = 15;

/// A section in the clinic's own, approved words.
struct section {
  std::string id;
  std::optional<topic> about;
  localized title;
  std::vector<std::vector<block>> body;  ///< by the locale's index
  std::vector<section> sections;
};

struct form_field {
  std::size_t datum = 0;  ///< index into notice::data; it has a field
  bool required = false;
  localized hint;
};

struct form {
  enum class encoding { urlencoded, json };
  std::string action;
  encoding type = encoding::urlencoded;
  std::vector<form_field> fields;
};

struct facts {
  std::string id, version, updated;
  std::vector<std::string> locales;  ///< BCP 47; the first is what is shown when none fits
  std::optional<notice::controller> controller;
  std::optional<protection_officer> dpo;
  std::optional<contact> authority;
  std::vector<datum> data;
  std::vector<purpose> purposes;
  std::vector<recipient> recipients;
  std::optional<std::vector<transfer>> transfers;  ///< empty: there are none; absent: not said
  std::optional<std::vector<cookie>> cookies;      ///< likewise
  std::optional<notice::rights> rights;
  bool no_automated_decisions = false;
  localized automated_decisions;
  std::optional<unsigned> minimum_age;  ///< years
  std::vector<localized> security;
  localized changes;
  std::vector<section> sections;
  std::optional<notice::form> form;
};

/// Whether the notice says that specially protected data is used (Article 9(1) GDPR): of health,
/// for a clinic.
inline bool covers_health(const facts& of) {
  for (const datum& each : of.data) {
    if (each.special) return true;
  }
  return false;
}

}  // namespace clearnotice::notice
