#include "core/author/author.hpp"
#include "core/author/source_map.hpp"
#include "core/change/differ.hpp"
#include "core/reply.hpp"

namespace clearnotice {
namespace {

std::string_view name_of(change::verdict of) {
  return change::kVerdictIds[static_cast<std::size_t>(of)];
}

void write_mark(std::string_view name, const change::mark& of, const source_map& places,
                json::writer& out) {
  if (of.at == nullptr) return;
  const source_map::span at = places.find(*of.at, of.begin, of.end);
  out.key(name).begin_object().pair("pointer", of.pointer);
  out.key("line").number(at.line).key("column").number(at.column);
  out.key("length").number(at.length);
  out.pair("text", of.shown).end_object();
}

class report_writer {
 public:
  report_writer(std::string_view old_json, std::string_view new_json, json::writer& out)
      : was_(old_json), is_(new_json), out_(out) {}

  void write(const change::report& of) {
    out_.begin_object().pair("verdict", name_of(of.verdict())).key("purposes").begin_array();
    for (const change::entry& each : of.purposes) {
      out_.begin_object().pair("purpose", each.purpose).pair("basis", each.basis);
      write_entry(each);
    }
    out_.end_array().key("notice").begin_object();
    write_entry(of.notice);
    out_.end_object();
  }

 private:
  void write_entry(const change::entry& of) {
    out_.pair("verdict", name_of(of.verdict())).key("reasons").begin_array();
    for (const change::reason& each : of.why) write_reason(each);
    out_.end_array().end_object();
  }

  void write_reason(const change::reason& of) {
    out_.begin_object().pair("rule", of.rule->id).pair("article", of.rule->article);
    out_.pair("title", of.rule->title).pair("verdict", name_of(of.verdict));
    out_.pair_if("locale", of.locale);
    write_mark("was", of.was, was_, out_);
    write_mark("is", of.is, is_, out_);
    out_.end_object();
  }

  source_map was_, is_;
  json::writer& out_;
};

}  // namespace

std::string author::diff(std::string_view old_json, std::string_view new_json,
                         std::string_view locale) const {
  const result<change::side, problem> was = change::side::read(old_json);
  if (!was) return error_reply(was.reason(), linked_sentences());
  const result<change::side, problem> is = change::side::read(new_json);
  if (!is) return error_reply(is.reason(), linked_sentences());
  if (!locale.empty() && !(was->has_locale(locale) && is->has_locale(locale))) {
    return error_reply(
        {"change.unknown_locale",
         "not both notices have the locale \"" + std::string(locale) + "\"", "", 0, 0},
        linked_sentences());
  }
  const change::report made = change::compare(*was, *is, locale);
  return ok_reply([&](json::writer& out) { report_writer(old_json, new_json, out).write(made); });
}

}  // namespace clearnotice
