#include "core/engine.hpp"

#include <algorithm>
#include <optional>

#include "core/catalog/matching.hpp"
#include "core/consent/choices.hpp"
#include "core/field/rules.hpp"
#include "core/json/cursor.hpp"
#include "core/json/writer.hpp"
#include "core/notice/read.hpp"
#include "core/payload/allow_list.hpp"
#include "core/payload/payload.hpp"
#include "core/text/sha256.hpp"
#include "core/view/view.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
namespace {

std::string error_reply(const problem& what) {
  json::writer out;
  out.begin_object().key("error").begin_object();
  out.pair("code", what.code).pair("message", what.message).pair("pointer", what.pointer);
  if (what.line > 0) out.key("line").number(what.line).key("column").number(what.column);
  return out.end_object().end_object().take();
}

/// `{"ok":` … `}` round what `write` writes.
template <class Write>
std::string ok_reply(Write write) {
  json::writer out;
  out.begin_object().key("ok");
  write(out);
  return out.end_object().take();
}

std::string_view name_of(field::state condition) {
  constexpr std::string_view kNames[] = {"ok", "warn", "error", "empty"};
  return kNames[static_cast<std::size_t>(condition)];
}

void write_verdict_members(const field::verdict& found, json::writer& out) {
  out.pair("field", field::id_of(found.field)).pair("state", name_of(found.condition));
  out.pair_if("code", found.code).pair_if("message", found.message).pair("value", found.value);
  out.pair_if("normalized", found.normalized).pair_if("suggestion", found.suggestion);
}

std::string_view dir_of(const catalog::catalogue& words) {
  return words.dir() == catalog::direction::right_to_left ? "rtl" : "ltr";
}

std::string canonical_hash(const std::vector<view::node>& tree) {
  return text::sha256_hex(view::to_plain(tree));
}

void write_state(std::string_view name, std::vector<view::node> tree, json::writer& out) {
  out.key(name);
  view::write_nodes(tree, out);
}

}  // namespace

/// Reads one request and finds what it names. Everything complains to one pass, so a method asks
/// once, at the end, whether it may go on.
class engine::desk {
 public:
  desk(const engine& house, std::string_view request) : house_(house), document_(parse(request)) {
    if (document_) pass_.emplace(request, *document_, "request");
  }

  std::optional<problem> complaint() const {
    if (!document_) return document_.reason();
    return pass_->complaint();
  }

  /// Asks for the members by name. Only with a well-formed document.
  json::cursor root(std::span<const std::string_view> keys) {
    const json::cursor at(*pass_, *document_);
    at.expect_keys(keys);
    return at;
  }
  bool is_json() const { return document_.ok(); }

  const notice::facts* notice(const json::cursor& at) const {
    const unsigned handle = at.required("notice").whole_number(1, 999999);
    if (!at.member("notice")) return nullptr;
    if (handle <= house_.notices_.size() && house_.notices_[handle - 1]) {
      return house_.notices_[handle - 1].get();
    }
    at.required("notice").complain("unknown_notice", "no open notice has this handle");
    return nullptr;
  }

  const catalog::catalogue* words(const json::cursor& at, std::string_view locale) const {
    std::vector<std::string> tags;
    for (const auto& each : house_.catalogues_) tags.emplace_back(each->tag());
    const std::string_view found = catalog::match_locale(locale, tags);
    for (const auto& each : house_.catalogues_) {
      if (each->tag() == found) return each.get();
    }
    at.complain("no_catalogue", "no catalogue has been added for this locale");
    return nullptr;
  }

  /// What `notice` and `locale` name together.
  std::optional<view::page> page(const json::cursor& at) const {
    const notice::facts* facts = notice(at);
    if (facts == nullptr) return std::nullopt;
    const std::vector<std::string_view> locales(facts->locales.begin(), facts->locales.end());
    const json::cursor locale = at.required("locale");
    const std::size_t index = locale.one_of(locales);
    const catalog::catalogue* found = words(locale, facts->locales[index]);
    if (found == nullptr) return std::nullopt;
    return view::page{*facts, index, *found};
  }

 private:
  static result<json::value, problem> parse(std::string_view request) { return json::parse(request); }

  const engine& house_;
  result<json::value, problem> document_;
  std::optional<json::reading> pass_;
};

std::string engine::add_catalogue(std::string_view compiled) {
  result<catalog::catalogue, problem> read = catalog::catalogue::read(compiled);
  if (!read) return error_reply(read.reason());
  auto added = std::make_unique<catalog::catalogue>(std::move(read).value());
  const catalog::catalogue& words = *added;
  const auto same = std::find_if(catalogues_.begin(), catalogues_.end(),
                                 [&](const auto& each) { return each->tag() == words.tag(); });
  if (same == catalogues_.end()) {
    catalogues_.push_back(std::move(added));
  } else {
    same->swap(added);
  }
  return ok_reply([&](json::writer& out) {
    out.begin_object().pair("tag", words.tag()).pair("dir", dir_of(words)).end_object();
  });
}

std::string engine::open(std::string_view notice_json) {
  result<notice::facts, problem> read = notice::read(notice_json);
  if (!read) return error_reply(read.reason());
  const auto free = std::find(notices_.begin(), notices_.end(), nullptr);
  const auto handle = static_cast<unsigned long>(free - notices_.begin()) + 1;
  auto facts = std::make_unique<notice::facts>(std::move(read).value());
  const notice::facts& opened = *facts;
  if (free == notices_.end()) {
    notices_.push_back(std::move(facts));
  } else {
    *free = std::move(facts);
  }
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("notice").number(handle);
    out.pair("id", opened.id).pair("version", opened.version).key("locales").begin_array();
    for (const std::string& locale : opened.locales) out.string(locale);
    out.end_array().end_object();
  });
}

std::string engine::close(std::string_view request) {
  static constexpr std::string_view kKeys[] = {"notice"};
  desk open(*this, request);
  const notice::facts* facts = open.is_json() ? open.notice(open.root(kKeys)) : nullptr;
  if (const auto complaint = open.complaint()) return error_reply(*complaint);
  for (auto& each : notices_) {
    if (each.get() == facts) each.reset();
  }
  return ok_reply([](json::writer& out) { out.boolean(true); });
}

std::string engine::match(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"wanted", "have"};
  desk open(*this, request);
  std::vector<std::string> wanted, have;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    at.required("wanted").each_item([&](const json::cursor& tag) { wanted.push_back(tag.string()); });
    at.required("have").each_item([&](const json::cursor& tag) { have.push_back(tag.string()); });
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint);
  return ok_reply([&](json::writer& out) {
    for (const std::string& tag : wanted) {
      const std::string_view found = catalog::match_locale(tag, have);
      if (found.empty()) continue;
      out.string(found);
      return;
    }
    out.null();
  });
}

std::string engine::render(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "format"};
  static constexpr std::string_view kFormats[] = {"html", "text", "nodes"};
  desk open(*this, request);
  std::optional<view::page> on;
  std::size_t format = 0;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    format = at.required("format").one_of(kFormats);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint);

  const std::vector<view::node> tree = view::whole(*on);
  return ok_reply([&](json::writer& out) {
    out.begin_object().pair("locale", on->tag()).pair("dir", dir_of(on->words));
    out.pair("sha256", canonical_hash(tree)).pair("title", view::title_of(*on));
    if (kFormats[format] == "html") {
      view::node root = view::element(view::tag::div);
      root.set(view::attribute::css_class, "clear-notice").set(view::attribute::lang, on->tag());
      root.set(view::attribute::dir, dir_of(on->words)).add_all(tree);
      out.pair("html", view::to_html({root}));
    } else if (kFormats[format] == "text") {
      out.pair("text", view::to_plain(tree));
    } else {
      out.key("nodes");
      view::write_nodes(tree, out);
      out.key("words").begin_object();
      out.pair("errorPrefix", on->words.format(catalog::message::error_prefix)).end_object();
      out.key("status").begin_object();
      write_state("sending", view::status_sending(*on), out);
      write_state("sent", view::status_sent(*on), out);
      write_state("failed", view::status_failed(*on), out);
      write_state("unavailable", view::status_unavailable(*on), out);
      out.end_object();
    }
    out.end_object();
  });
}

std::string engine::validate(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"field", "value", "locale", "region", "required"};
  desk open(*this, request);
  std::optional<field::kind> kind;
  const catalog::catalogue* words = nullptr;
  std::string value, region;
  bool required = false;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    const json::cursor name = at.required("field");
    kind = field::kind_of(name.string());
    if (!kind) name.complain("unknown_field", "no field has this name");
    value = at.required("value").string();
    const json::cursor locale = at.required("locale");
    words = open.words(locale, locale.string());
    region = at.string_or_empty("region");
    if (const auto flag = at.member("required")) required = flag->boolean();
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint);
  const field::verdict found = field::check(*kind, value, {*words, required, region});
  return ok_reply([&](json::writer& out) {
    out.begin_object();
    write_verdict_members(found, out);
    out.end_object();
  });
}

namespace {

/// One attempt to send: what was typed and ticked, and what is wrong with it.
struct attempt {
  std::array<std::string, field::kKindCount> values;
  consent::choices choices;
  std::string key;
};

/// Takes the values of the form's fields and the choices of the purposes that ask for consent.
/// Anything else in a request is somebody's mistake or an attack, so it is refused.
attempt read_attempt(const json::cursor& at, const notice::facts& facts) {
  attempt made{{}, consent::choices(facts), {}};
  at.required("values").each_member([&](std::string_view id, const json::cursor& value) {
    const std::optional<field::kind> kind = field::kind_of(id);
    const bool asked = kind && std::any_of(facts.form->fields.begin(), facts.form->fields.end(),
                                           [&](const notice::form_field& each) {
                                             return facts.data[each.datum].field == kind;
                                           });
    if (!asked) {
      value.complain("unknown_key", "the form has no such field");
      return;
    }
    made.values[static_cast<std::size_t>(*kind)] = value.string();
  });
  at.required("choices").each_member([&](std::string_view id, const json::cursor& choice) {
    for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
      if (facts.purposes[i].id != id || !facts.purposes[i].needs_consent()) continue;
      made.choices.set(i, choice.boolean());
      return;
    }
    choice.complain("unknown_key", "no purpose of this name asks for consent");
  });
  const json::cursor key = at.required("key");
  made.key = key.string();
  const bool fits = made.key.size() >= 16 && made.key.size() <= 64 &&
                    made.key.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz"
                                               "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string::npos;
  if (!fits) key.complain("bad_key", "16 to 64 letters, digits and hyphens belong here");
  return made;
}

/// The verdicts on what would be sent. `attempt.values` become trimmed.
std::vector<view::finding> check_attempt(const view::page& on, attempt& made) {
  std::vector<view::finding> findings;
  const std::vector<std::size_t> needed = payload::needed_fields(on.facts, made.choices);
  for (const std::size_t index : needed) {
    const notice::form_field& asked = on.facts.form->fields[index];
    const field::kind kind = *on.facts.data[asked.datum].field;
    std::string& value = made.values[static_cast<std::size_t>(kind)];
    field::verdict found = field::check(
        kind, value, {on.words, asked.required, on.facts.controller->country});
    value = found.value;
    if (found.condition != field::state::error) continue;
    findings.push_back({std::string(field::id_of(kind)), std::move(found)});
  }
  if (needed.empty()) {
    field::verdict nothing;
    nothing.condition = field::state::error;
    nothing.code = "consent.nothing_chosen";
    nothing.message = on.words.format(catalog::message::error_consent_nothing_chosen);
    for (const notice::purpose& each : on.facts.purposes) {
      if (!each.needs_consent()) continue;
      findings.push_back({view::choice_id(each), std::move(nothing)});
      break;
    }
  }
  return findings;
}

void write_findings(const view::page& on, const std::vector<view::finding>& findings,
                    json::writer& out) {
  out.begin_object().key("errors").begin_array();
  for (const view::finding& each : findings) {
    const bool is_choice = each.verdict.code == "consent.nothing_chosen";
    out.begin_object();
    if (is_choice) {
      out.pair("field", "choices").pair("state", "error").pair("code", each.verdict.code);
      out.pair("message", each.verdict.message);
    } else {
      write_verdict_members(each.verdict, out);
    }
    out.pair("target", each.target).end_object();
  }
  out.end_array().key("summary");
  view::write_nodes({view::error_summary(on, findings)}, out);
  out.end_object();
}

void write_payload(const view::page& on, const attempt& made, json::writer& out) {
  const std::string hash = canonical_hash(view::whole(on));
  const std::vector<payload::entry> entries =
      payload::build(on.facts, {made.values, made.choices, on.tag(), hash, made.key});
  const bool as_json = on.facts.form->type == notice::form::encoding::json;
  out.begin_object().key("payload").begin_object();
  for (const payload::entry& each : entries) out.pair(each.key, each.value);
  out.end_object().key("request").begin_object();
  out.pair("url", on.facts.form->action);
  out.pair("type", as_json ? "application/json" : "application/x-www-form-urlencoded");
  out.pair("body", as_json ? payload::to_json(entries) : payload::to_urlencoded(entries));
  out.end_object().end_object();
}

/// ISO 8601 in UTC, whole seconds or finer: `2026-11-23T10:00:00Z`.
bool is_utc_time(std::string_view time) {
  static constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (time.size() <= kShape.size() || time.back() != 'Z') return false;
  for (std::size_t i = 0; i + 1 < time.size(); ++i) {
    const bool digit = time[i] >= '0' && time[i] <= '9';
    const bool digit_due = i >= kShape.size() ? i > kShape.size() : kShape[i] == '0';
    if (digit_due != digit) return false;
    if (!digit && i < kShape.size() && time[i] != kShape[i]) return false;
    if (i == kShape.size() && time[i] != '.') return false;
  }
  return true;
}

}  // namespace

std::string engine::submit(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "values", "choices", "key", "now"};
  desk open(*this, request);
  std::optional<view::page> on;
  std::optional<attempt> made;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    if (on && !on->facts.form) at.complain("no_form", "this notice has no form to submit");
    if (on && on->facts.form) made = read_attempt(at, on->facts);
    if (const auto now = at.member("now"); now && !is_utc_time(now->string())) {
      now->complain("bad_time", "a time in UTC belongs here, like \"2026-11-23T10:00:00Z\"");
    }
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint);

  const std::vector<view::finding> findings = check_attempt(*on, *made);
  return ok_reply([&](json::writer& out) {
    if (findings.empty()) {
      write_payload(*on, *made, out);
    } else {
      write_findings(*on, findings, out);
    }
  });
}

}  // namespace clearnotice
