#include "core/author/author.hpp"

#include "core/author/source_map.hpp"
#include "core/author/static_page.hpp"
#include "core/author/verify.hpp"
#include "core/lint/rules.hpp"
#include "core/reply.hpp"

namespace clearnotice {
namespace {

std::string_view name_of(lint::level of) {
  constexpr std::string_view kNames[] = {"error", "warning", "note"};
  return kNames[static_cast<std::size_t>(of)];
}

std::string_view name_of(lint::state of) {
  constexpr std::string_view kNames[] = {"missing", "partial", "present", "not-applicable"};
  return kNames[static_cast<std::size_t>(of)];
}

void write_finding(const lint::finding& each, const source_map& places, json::writer& out) {
  out.begin_object();
  out.pair("rule", each.rule->id).pair("article", each.rule->article);
  out.pair("title", each.rule->title).pair("level", name_of(each.rule->level));
  out.pair("pointer", each.pointer).pair_if("locale", each.locale);
  out.pair("found", each.found).pair("settle", each.settle);
  if (each.at != nullptr) {
    const source_map::span at = places.find(*each.at, each.begin, each.end);
    out.key("line").number(at.line).key("column").number(at.column);
    out.key("length").number(at.length);
  }
  out.end_object();
}

std::string date_text(unsigned day) {
  std::string date = std::to_string(day);
  return date.insert(6, "-").insert(4, "-");
}

}  // namespace

std::string author::add_lexicon(std::string_view lexicon_json) {
  const result<std::string, problem> language = linter_.add_lexicon(lexicon_json);
  if (!language) return error_reply(language.reason(), linked_sentences());
  return ok_reply([&](json::writer& out) { out.string(*language); });
}

std::string author::set_reviews(std::string_view reviews_json) {
  result<lint::reviews, problem> known = lint::reviews::read(reviews_json);
  if (!known) return error_reply(known.reason(), linked_sentences());
  linter_.set_reviews(std::move(known).value());
  return ok_reply([](json::writer& out) { out.boolean(true); });
}

std::string author::lint(std::string_view notice_json, unsigned today) const {
  const result<lint::report, problem> made = linter_.lint(notice_json, today);
  if (!made) return error_reply(made.reason(), linked_sentences());
  const source_map places(notice_json);
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("findings").begin_array();
    for (const lint::finding& each : made->found) write_finding(each, places, out);
    out.end_array().key("coverage").begin_array();
    for (const lint::report::row& row : made->coverage) {
      out.begin_object().pair("locale", row.locale).key("read").boolean(row.read);
      out.key("items").begin_object();
      for (std::size_t i = 0; i < row.states.size(); ++i) {
        out.pair(lint::kItems[i].id, name_of(row.states[i]));
      }
      out.end_object().end_object();
    }
    out.end_array().pair("authorities", date_text(lint::authorities_as_of())).end_object();
  });
}

std::string author::verify(engine& house, std::string_view record_json,
                           std::string_view notice_json) const {
  return verify_receipt(house, record_json, notice_json);
}

std::string author::static_page(const engine& house, std::string_view request) const {
  return write_static_page(house.holds(), request);
}

std::string author::export_receipt(std::string_view record_json, consent::format as) const {
  const result<std::string, problem> written = consent::export_receipt(record_json, as);
  if (!written) return error_reply(written.reason(), linked_sentences());
  return "{\"ok\":" + *written + "}";
}

}  // namespace clearnotice
