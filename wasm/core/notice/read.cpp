#include "core/notice/read.hpp"

#include <algorithm>
#include <utility>

#include "core/field/rules.hpp"
#include "core/notice/authorities.hpp"
#include "core/notice/reader.hpp"

namespace clearnotice::notice {
namespace {

constexpr std::string_view kRoles[] = {"controller", "processor", "joint"};
constexpr std::string_view kConditions[] = {
    "consent",         "employment", "vital-interests", "members",  "made-public", "legal-claims",
    "public-interest", "care",       "public-health",   "research"};
constexpr std::string_view kBases[] = {"consent",         "contract",    "legal-obligation",
                                       "vital-interests", "public-task", "legitimate-interests"};
constexpr std::string_view kSafeguards[] = {"adequacy",        "standard-clauses", "binding-rules",
                                            "code-of-conduct", "certification",    "explicit-consent"};

/// The facts in the order of notice.json. A later part may refer to what an earlier one declared.
class facts_reader {
 public:
  explicit facts_reader(const json::cursor& root) : root_(root), read_(facts_.locales) {}

  facts read() {
    static constexpr std::string_view kKeys[] = {
        "$schema",   "id",       "version",  "updated",   "locales",     "controller",
        "dpo",       "authority", "data",    "purposes",  "recipients",  "transfers",
        "cookies",   "rights",   "automatedDecisions",    "children",    "security",
        "changes",   "sections", "form"};
    root_.expect_keys(kKeys);
    facts_.id = read_id(root_.required("id"));
    facts_.version = read_plain(root_.required("version"));
    if (const auto updated = root_.member("updated")) facts_.updated = read_date(*updated);
    read_locales();
    if (const auto at = root_.member("controller")) read_controller(*at);
    if (const auto at = root_.member("dpo")) read_dpo(*at);
    if (const auto at = root_.member("authority")) read_authority(*at);
    if (const auto at = root_.member("data")) read_data(*at);
    if (const auto at = root_.member("recipients")) read_recipients(*at);
    if (const auto at = root_.member("purposes")) read_purposes(*at);
    if (const auto at = root_.member("transfers")) read_transfers(*at);
    if (const auto at = root_.member("cookies")) read_cookies(*at);
    if (const auto at = root_.member("rights")) read_rights(*at);
    if (const auto at = root_.member("automatedDecisions")) read_automated(*at);
    if (const auto at = root_.member("children")) read_children(*at);
    if (const auto at = root_.member("security")) {
      at->each_item([&](const json::cursor& item) {
        facts_.security.push_back(read_.read_text(item));
      });
    }
    facts_.changes = read_.read_text_or_empty(root_, "changes");
    if (const auto at = root_.member("sections")) {
      std::vector<std::string> ids;
      facts_.sections = read_sections(*at, read_, ids);
    }
    if (const auto at = root_.member("form")) read_form(*at);
    if (!facts_.controller && (facts_.form || !facts_.purposes.empty())) {
      root_.complain("missing_key", "\"controller\" is missing: who uses the data?");
    }
    return std::move(facts_);
  }

 private:
  void read_locales() {
    const json::cursor at = root_.required("locales");
    at.each_item([&](const json::cursor& item) {
      std::string tag = read_language(item);
      if (std::find(facts_.locales.begin(), facts_.locales.end(), tag) != facts_.locales.end()) {
        item.complain("duplicate_id", "this locale is here twice");
      }
      facts_.locales.push_back(std::move(tag));
    });
    if (facts_.locales.empty()) at.complain("empty_list", "at least one locale belongs here");
  }

  void read_controller(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"name",    "brands",  "role",  "kind", "country",
                                                 "address", "email",   "phone", "url"};
    static constexpr std::string_view kKinds[] = {"clinic", "other"};
    at.expect_keys(kKeys);
    controller& who = facts_.controller.emplace();
    static_cast<contact&>(who) = read_contact(at);
    at.required("name");
    who.country = read_country(at.required("country"));
    if (const auto brands = at.member("brands")) {
      brands->each_item([&](const json::cursor& item) { who.brands.push_back(read_plain(item)); });
    }
    if (const auto role = at.member("role")) who.role = static_cast<notice::role>(role->one_of(kRoles));
    if (const auto kind = at.member("kind")) who.is_clinic = kind->one_of(kKinds) == 0;
    // Article 13(1)(a) GDPR: identity and contact details.
    if (who.contact::empty()) {
      at.complain("missing_contact", "one of address, email, phone or url belongs here");
    }
  }

  void read_dpo(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"none", "name", "address", "email", "phone", "url"};
    at.expect_keys(kKeys);
    protection_officer& officer = facts_.dpo.emplace();
    officer.none = read_.read_text_or_empty(at, "none");
    static_cast<contact&>(officer) = read_contact(at);
    if (officer.none.empty() == officer.contact::empty()) {
      at.complain("dpo_or_reason", "either contact details belong here, or \"none\" with the reason");
    }
  }

  void read_authority(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"name", "address", "email", "phone", "url"};
    if (at.is(json::type::string)) {
      facts_.authority = find_authority(at.string());
      if (!facts_.authority) {
        at.complain("unknown_authority",
                    "no verified authority is known for \"" + at.string() +
                        "\"; write an object with its name, address, email, phone and url");
      }
      return;
    }
    at.expect_keys(kKeys);
    at.required("name");
    facts_.authority = read_contact(at);
  }

  void read_data(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"id", "field", "collected", "source", "name", "special"};
    static constexpr std::string_view kCollected[] = {"automatically"};
    at.each_item([&](const json::cursor& item) {
      item.expect_keys(kKeys);
      datum each;
      each.id = read_new_id(item, facts_.data);
      if (const auto field = item.member("field")) each.field = read_field(*field);
      if (const auto collected = item.member("collected")) {
        each.automatic = collected->one_of(kCollected) == 0;
      }
      each.source = read_.read_text_or_empty(item, "source");
      each.name = read_.read_text_or_empty(item, "name");
      if (const auto special = item.member("special")) {
        each.special = static_cast<condition>(special->one_of(kConditions));
      }
      if (!each.field && each.name.empty()) {
        item.complain("missing_key", "\"name\" is missing here: only a form field has a name already");
      }
      if (each.field.has_value() + each.automatic + !each.source.empty() > 1) {
        item.complain("two_origins", "data comes from the form, automatically or from a source: one of them");
      }
      facts_.data.push_back(std::move(each));
    });
  }

  field::kind read_field(const json::cursor& at) {
    static const auto kIds = [] {
      std::array<std::string_view, field::kKindCount> ids;
      for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = field::id_of(static_cast<field::kind>(i));
      return ids;
    }();
    const auto field = static_cast<field::kind>(at.one_of(kIds));
    for (const datum& other : facts_.data) {
      if (other.field == field) at.complain("duplicate_id", "this field has a row already");
    }
    return field;
  }

  void read_recipients(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"id", "name", "role", "country"};
    at.each_item([&](const json::cursor& item) {
      item.expect_keys(kKeys);
      recipient each;
      each.id = read_new_id(item, facts_.recipients);
      each.name = read_.read_text(item.required("name"));
      if (const auto role = item.member("role")) each.role = static_cast<notice::role>(role->one_of(kRoles));
      if (const auto country = item.member("country")) each.country = read_country(*country);
      facts_.recipients.push_back(std::move(each));
    });
  }

  void read_purposes(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"id",   "basis", "interest",  "data", "recipients",
                                                 "what", "ask",   "retention"};
    at.each_item([&](const json::cursor& item) {
      item.expect_keys(kKeys);
      purpose each;
      each.id = read_new_id(item, facts_.purposes);
      each.basis = static_cast<basis>(item.required("basis").one_of(kBases));
      each.interest = read_.read_text_or_empty(item, "interest");
      each.what = read_.read_text(item.required("what"));
      each.ask = read_.read_text_or_empty(item, "ask");
      each.data = read_references(item.required("data"), facts_.data, "data");
      if (const auto to = item.member("recipients")) {
        each.recipients = read_references(*to, facts_.recipients, "recipients");
      }
      each.retention = read_retention(item.required("retention"));
      if ((each.basis == basis::legitimate_interests) == each.interest.empty()) {
        item.complain("interest", "\"interest\" belongs to the basis \"legitimate-interests\", and only there");
      }
      if (!each.ask.empty() && !each.needs_consent()) {
        item.complain("ask_without_consent", "\"ask\" belongs to the basis \"consent\": nothing else is asked");
      }
      facts_.purposes.push_back(std::move(each));
    });
  }

  retention read_retention(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"period", "from", "criteria", "unlimited"};
    at.expect_keys(kKeys);
    retention kept;
    if (const auto period = at.member("period")) kept.period = read_duration(*period);
    kept.from = read_.read_text_or_empty(at, "from");
    kept.criteria = read_.read_text_or_empty(at, "criteria");
    kept.unlimited = read_.read_text_or_empty(at, "unlimited");
    const int ways = kept.period.has_value() + !kept.criteria.empty() + !kept.unlimited.empty();
    if (at.is(json::type::object) && ways != 1) {
      at.complain("one_retention", "one of \"period\", \"criteria\" or \"unlimited\" belongs here");
    }
    if (!kept.from.empty() && !kept.period) {
      at.complain("from_without_period", "\"from\" says when a \"period\" begins; there is none");
    }
    return kept;
  }

  void read_transfers(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"recipient", "country", "safeguard", "copy"};
    facts_.transfers.emplace();
    at.each_item([&](const json::cursor& item) {
      item.expect_keys(kKeys);
      transfer each;
      each.recipient = read_reference(item.required("recipient"), facts_.recipients, "recipients");
      each.country = read_country(item.required("country"));
      each.safeguard = static_cast<safeguard>(item.required("safeguard").one_of(kSafeguards));
      each.copy = read_.read_text_or_empty(item, "copy");
      facts_.transfers->push_back(std::move(each));
    });
  }

  void read_cookies(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"family", "names", "use", "duration"};
    facts_.cookies.emplace();
    at.each_item([&](const json::cursor& item) {
      item.expect_keys(kKeys);
      cookie each;
      if (const auto family = item.member("family")) each.family = read_plain(*family);
      item.required("names").each_item(
          [&](const json::cursor& name) { each.names.push_back(read_plain(name)); });
      each.use = read_.read_text(item.required("use"));
      const json::cursor lifetime = item.required("duration");
      if (lifetime.node().text != "session") each.lifetime = read_duration(lifetime);
      facts_.cookies->push_back(std::move(each));
    });
  }

  void read_rights(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"contact", "deadline", "extension", "fee", "proof"};
    at.expect_keys(kKeys);
    rights& how = facts_.rights.emplace();
    if (const auto contact = at.member("contact")) how.contact = read_email(*contact);
    if (const auto deadline = at.member("deadline")) how.deadline = read_duration(*deadline);
    if (const auto extension = at.member("extension")) how.extension = read_duration(*extension);
    if (const auto fee = at.member("fee")) {
      how.free = fee->node().text == "free";
      if (!how.free) how.fee = read_.read_text(*fee);
    }
    how.proof = read_.read_text_or_empty(at, "proof");
  }

  void read_automated(const json::cursor& at) {
    if (at.is(json::type::boolean)) {
      facts_.no_automated_decisions = !at.boolean();
      if (!facts_.no_automated_decisions) {
        at.complain("missing_logic", "instead of true, say how the decisions are made (Article 13(2)(f) GDPR)");
      }
      return;
    }
    facts_.automated_decisions = read_.read_text(at);
  }

  void read_children(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"minimumAge"};
    at.expect_keys(kKeys);
    facts_.minimum_age = at.required("minimumAge").whole_number(1, 21);
  }

  void read_form(const json::cursor& at) {
    static constexpr std::string_view kKeys[] = {"action", "encoding", "fields"};
    static constexpr std::string_view kEncodings[] = {"form", "json"};
    static constexpr std::string_view kFieldKeys[] = {"data", "required", "hint"};
    at.expect_keys(kKeys);
    form& asked = facts_.form.emplace();
    asked.action = read_action(at.required("action"));
    if (const auto encoding = at.member("encoding")) {
      asked.type = static_cast<form::encoding>(encoding->one_of(kEncodings));
    }
    at.required("fields").each_item([&](const json::cursor& item) {
      item.expect_keys(kFieldKeys);
      form_field each;
      const json::cursor data = item.required("data");
      each.datum = read_reference(data, facts_.data, "data");
      if (const auto required = item.member("required")) each.required = required->boolean();
      each.hint = read_.read_text_or_empty(item, "hint");
      check_form_field(data, each, asked);
      asked.fields.push_back(std::move(each));
    });
  }

  /// A field that no purpose needs cannot be asked for (Article 5(1)(c) GDPR).
  void check_form_field(const json::cursor& at, const form_field& asked, const form& so_far) {
    if (asked.datum >= facts_.data.size()) return;
    if (!facts_.data[asked.datum].field) {
      at.complain("not_a_field", "this data has no \"field\", so a form cannot ask for it");
    }
    for (const form_field& other : so_far.fields) {
      if (other.datum == asked.datum) at.complain("duplicate_id", "the form asks for this already");
    }
    for (const purpose& each : facts_.purposes) {
      if (std::find(each.data.begin(), each.data.end(), asked.datum) != each.data.end()) return;
    }
    at.complain("field_without_purpose", "no purpose needs this, so the form must not ask for it");
  }

  static bool is_this_machine(std::string_view url) {
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost"}) {
      const std::string_view rest = url.starts_with(host) ? url.substr(host.size()) : "-";
      if (rest.empty() || rest.front() == ':' || rest.front() == '/') return true;
    }
    return false;
  }

  /// https, the site itself, or this machine for tests (the hosts that a browser trusts without TLS).
  static std::string read_action(const json::cursor& at) {
    if (at.is(json::type::string) && at.node().text.size() > 1 && at.node().text[0] == '/' &&
        at.node().text[1] != '/') {
      std::string path = at.string();
      for (const char c : path) {
        if (static_cast<unsigned char>(c) <= 0x20) at.complain("bad_url", "a space has no place in a path");
      }
      return path;
    }
    std::string url = read_url(at);
    if (!url.empty() && !url.starts_with("https://") && !is_this_machine(url)) {
      at.complain("insecure_action", "a form with personal data is sent to an https:// address");
    }
    return url;
  }

  template <class Row>
  static std::string read_new_id(const json::cursor& item, const std::vector<Row>& rows) {
    const json::cursor at = item.required("id");
    std::string id = read_id(at);
    for (const Row& row : rows) {
      if (row.id == id) at.complain("duplicate_id", "the id \"" + id + "\" is here twice");
    }
    return id;
  }

  template <class Row>
  static std::size_t read_reference(const json::cursor& at, const std::vector<Row>& rows,
                                    std::string_view table) {
    if (rows.empty()) {
      at.complain("unknown_value", "\"" + std::string(table) + "\" declares nothing to refer to");
      return 0;
    }
    std::vector<std::string_view> ids;
    for (const Row& row : rows) ids.push_back(row.id);
    return at.one_of(ids);
  }

  template <class Row>
  static std::vector<std::size_t> read_references(const json::cursor& at, const std::vector<Row>& rows,
                                                  std::string_view table) {
    std::vector<std::size_t> indices;
    at.each_item([&](const json::cursor& item) {
      const std::size_t index = read_reference(item, rows, table);
      if (std::find(indices.begin(), indices.end(), index) != indices.end()) {
        item.complain("duplicate_id", "this is in the list already");
      }
      indices.push_back(index);
    });
    return indices;
  }

  const json::cursor root_;
  facts facts_;
  value_reader read_;
};

}  // namespace

result<facts, problem> read(std::string_view source) {
  result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  json::reading pass(source, *document, "notice");
  facts read = facts_reader(json::cursor(pass, *document)).read();
  if (pass.complaint()) return *pass.complaint();
  return read;
}

}  // namespace clearnotice::notice
