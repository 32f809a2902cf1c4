#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/field/verdict.hpp"

/// What a notice states: language-independent facts, and text in each of its locales.
namespace clearnotice::notice {

/// What one object of notice.json fills: its members are read by one table (reader.hpp).
struct row {};

/// A text in every locale of the notice, by the locale's index; one entry where all share it.
/// Empty where nothing was given.
struct localized {
  std::vector<std::string> by_locale;

  bool empty() const { return by_locale.empty(); }
  const std::string& in(std::size_t locale) const {
    return by_locale[by_locale.size() == 1 ? 0 : locale];
  }
};

struct contact : row {
  std::string name, address, email, phone, url;

  bool empty() const { return address.empty() && email.empty() && phone.empty() && url.empty(); }
};

enum class role { controller, processor, joint };

struct controller : contact {
  std::vector<std::string> brands;
  notice::role role = notice::role::controller;
  bool is_clinic = true;
  std::string country;  ///< ISO 3166-1 alpha-2; selects the authority and the phone region
  std::string registration;
  localized law;  ///< the law that applies, where the country does not say it
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

/// What the form itself finds out about the way it is filled in, which tells people from machines:
/// whether the field was filled that people do not see, and the seconds from the first focus on.
enum class meter { honeypot, seconds };
inline constexpr std::size_t kMeterCount = 2;

/// One kind of data.
struct datum : row {
  std::string id;
  std::optional<field::kind> field;    ///< given in the form
  bool automatic = false;              ///< collected by visiting
  std::optional<notice::meter> meter;  ///< collected by the form; then automatic as well
  localized source;                    ///< received from others (Article 14(2)(f) GDPR)
  localized name;                      ///< empty for a field: the catalogue names it
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

struct retention : row {
  std::optional<duration> period;
  localized from;       ///< what the period counts from
  localized criteria;   ///< how the time is decided, where there is no period
  localized unlimited;  ///< why there is no limit
  localized change;     ///< how the person can change it
};

/// How to stop a use: unsubscribe, opt out, withdraw.
struct way_out : row {
  localized how;
  std::string url;

  bool empty() const { return how.empty() && url.empty(); }
};

struct purpose : row {
  std::string id;
  notice::basis basis{};
  localized interest;                   ///< only, and always, with legitimate interests
  std::vector<std::size_t> data;        ///< indices into notice::data
  std::vector<std::size_t> recipients;  ///< indices into notice::recipients
  std::vector<std::size_t> audiences;   ///< whom it concerns; none: everybody
  std::vector<localized> channels;      ///< by which people are reached
  way_out stop;
  notice::retention retention;
  localized what;
  localized ask;  ///< the words beside the box; only with consent

  bool needs_consent() const { return basis == basis::consent; }
};

struct recipient : row {
  std::string id;
  localized name;
  std::optional<notice::role> role;
  std::string country;
  localized condition;  ///< when, or for what only, it receives data
  localized duties;     ///< what it has promised
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

struct transfer : row {
  std::size_t recipient = 0;
  std::string country;
  notice::safeguard safeguard{};
  localized copy;  ///< how to get a copy of the safeguard
  localized when;  ///< where it does not happen always
};

struct cookie : row {
  std::string family;
  std::vector<std::string> names;
  localized use;
  std::optional<duration> lifetime;  ///< none: until the browser is closed
};

struct rights : row {
  std::string contact;  ///< e-mail address; else the officer's, else the controller's
  std::string url;
  std::optional<duration> deadline, extension;
  bool free = false;
  localized how, fee, proof;
  localized after_death;  ///< what becomes of the data, and who may say so
};

enum class measure {
  physical,
  electronic,
  organisational,
  encryption,
  certification,
  testing,
  training,
  assessment,
  backup,
  residual_risk,
  breach_notice
};

/// One thing that is done, or said, about security (Article 32 GDPR).
struct protection : row {
  std::optional<notice::measure> measure;
  localized text;
};

/// A group of people that the notice is for.
struct audience : row {
  std::string id;
  localized name;
};

/// A word and what it means in this notice.
struct definition : row {
  localized term, text;
};

/// A run of text inside a paragraph.
struct run {
  enum class kind { plain, link, email, phone, strong, em, date, duration, abbreviation, lang };
  kind type = kind::plain;
  std::string text;        ///< plain, or what a link, phone or date shows
  std::string target;      ///< URL, address, number, ISO date or duration, long form, language tag;
                           ///< empty for a link whose address was lost
  std::vector<run> inner;  ///< of strong, em and lang
};
using runs = std::vector<run>;

struct block : row {
  enum class kind { paragraph, list, terms, table, contact };
  enum class marker { bullet, decimal, alpha, none };
  struct term : row {
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
  collection,
  data,
  purposes,
  required,
  recipients,
  transfers,
  retention,
  security,
  pledges,
  rights,
  complaint,
  automated,
  children,
  cookies,
  calls,
  sites,
  definitions,
  changes
};
inline constexpr std::size_t kTopicCount = 20;

/// A section in the clinic's own, approved words.
struct section : row {
  std::string id;
  std::optional<topic> about;
  localized title;
  std::vector<std::vector<block>> body;  ///< by the locale's index
  std::vector<section> sections;
};

struct form_field : row {
  std::size_t datum = 0;  ///< index into notice::data; it has a field
  bool required = false;
  localized hint;
};

struct form : row {
  enum class encoding { urlencoded, json };
  std::string action;
  encoding type = encoding::urlencoded;
  std::vector<form_field> fields;
  localized title, send;  ///< instead of the catalogues' words
  /// The words beside a box "I have read …". It informs and consents to nothing: it belongs to no
  /// purpose, and sending does not depend on it.
  localized acknowledge;
};

struct facts : row {
  std::string id, version, updated, effective;
  std::string url;                   ///< where it is published
  std::vector<std::string> locales;  ///< BCP 47; the first is what is shown when none fits
  bool layered = false;              ///< a short first layer comes before the whole
  std::vector<localized> title;      ///< instead of the catalogues' words; further lines below it
  localized tagline, scope;
  std::vector<audience> audiences;
  std::vector<definition> definitions;
  std::optional<notice::controller> controller;
  std::optional<protection_officer> dpo;
  std::optional<contact> authority;  ///< the notice's own words for it
  std::string authority_id;          ///< else a row of locales/authorities.json; may be empty
  std::vector<datum> data;
  std::vector<purpose> purposes;
  std::vector<recipient> recipients;
  std::optional<std::vector<transfer>> transfers;  ///< empty: there are none; absent: not said
  std::optional<std::vector<cookie>> cookies;      ///< likewise
  std::optional<notice::rights> rights;
  bool no_automated_decisions = false;
  localized automated_decisions;
  std::optional<unsigned> minimum_age;  ///< years
  localized children;
  std::vector<protection> security;
  std::vector<localized> collection;  ///< when data is collected
  std::vector<localized> pledges;     ///< what is never done
  localized storage;                  ///< where data is kept
  localized complaints;               ///< how the controller itself deals with them
  localized cookie_control, call_recording, caller_id, other_sites, changes;
  std::optional<retention> proof;  ///< of the proof of what people chose
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
