#include "core/author/verify.hpp"

#include <algorithm>
#include <vector>

#include "core/author/source_map.hpp"
#include "core/consent/record.hpp"
#include "core/json/pointer.hpp"
#include "core/notice/read.hpp"
#include "core/reply.hpp"

namespace clearnotice {
namespace {

struct difference {
  std::string pointer;
  const json::value* at;  ///< in the record; of what is missing, what should hold it
  std::string was, is;    ///< in the record, and from the notice
};

constexpr std::string_view kDigest = "record-sha256";

std::string shown(const json::value* at) {
  if (at == nullptr) return {};
  if (at->kind == json::type::boolean) return at->truth ? "true" : "false";
  std::string list = at->text;
  for (const json::value& each : at->items) list += (list.empty() ? "" : ", ") + shown(&each);
  if (const json::value* purpose = at->find("purpose")) list = purpose->text;
  return list;
}

/// Walks the record as it was kept and as it is made now.
class comparison {
 public:
  std::vector<difference> take() { return std::move(found_); }

  void values(const json::value& holder, const json::value* was, const json::value* is,
              const std::string& pointer) {
    if (was == nullptr || is == nullptr || was->kind != is->kind) {
      return differs(holder, was, is, pointer);
    }
    if (was->kind == json::type::object) return members(*was, *is, pointer);
    if (was->kind == json::type::array) return lists(holder, *was, *is, pointer);
    if (was->text != is->text || was->truth != is->truth) differs(holder, was, is, pointer);
  }

 private:
  void differs(const json::value& holder, const json::value* was, const json::value* is,
               const std::string& pointer) {
    found_.push_back({pointer, was == nullptr ? &holder : was, shown(was), shown(is)});
  }

  void members(const json::value& was, const json::value& is, const std::string& pointer) {
    for (const json::member& each : was.members) {
      if (each.key == kDigest) continue;
      values(was, &each.content, is.find(each.key), pointer + json::pointer_step(each.key));
    }
    for (const json::member& each : is.members) {
      if (each.key == kDigest || was.find(each.key) != nullptr) continue;
      values(was, nullptr, &each.content, pointer + json::pointer_step(each.key));
    }
  }

  /// Choices belong together by their purpose, whatever their order; other lists are short.
  void lists(const json::value& holder, const json::value& was, const json::value& is,
             const std::string& pointer) {
    const bool are_choices =
        !was.items.empty() && was.items.front().kind == json::type::object && !is.items.empty();
    if (!are_choices) {
      const bool same =
          std::equal(was.items.begin(), was.items.end(), is.items.begin(), is.items.end(),
                     [](const json::value& a, const json::value& b) { return a.text == b.text; });
      if (!same) differs(holder, &was, &is, pointer);
      return;
    }
    for (std::size_t i = 0; i < was.items.size(); ++i) {
      values(was, &was.items[i], choice_of(is, was.items[i]), pointer + json::pointer_step(i));
    }
    for (const json::value& each : is.items) {
      if (choice_of(was, each) == nullptr) values(was, nullptr, &each, pointer);
    }
  }

  static const json::value* choice_of(const json::value& list, const json::value& like) {
    const json::value* purpose = like.find("purpose");
    for (const json::value& each : list.items) {
      const json::value* other = each.find("purpose");
      if (purpose != nullptr && other != nullptr && purpose->text == other->text) return &each;
    }
    return nullptr;
  }

  std::vector<difference> found_;
};

/// What else somebody may bring, named before its keys are complained about one by one.
void expect_record(const json::cursor& at) {
  if (!at.is(json::type::object)) return at.complain("no_receipt", "this is no receipt");
  const auto version = at.member("version");
  const bool is_kantara = version && version->node().text.starts_with("KI-CR");
  if (at.member("@context") || is_kantara) {
    return at.complain("is_export",
                       "this is an export of a receipt; verify the record that it was made from");
  }
  if (at.member("record")) {
    return at.complain("no_receipt", "the receipt is what the member \"record\" holds");
  }
  if (!at.member("receipt") && !at.member("text-sha256")) {
    at.complain("no_receipt", "this is no receipt: \"receipt\" and \"text-sha256\" are missing");
  }
}

void expect_notice(const json::cursor& at, const consent::record& kept,
                   const notice::facts& facts) {
  if (kept.notice != facts.id) {
    at.required("notice").complain(
        "other_notice",
        "this receipt is for the notice \"" + kept.notice + "\", and this is \"" + facts.id + "\"");
  }
  if (kept.version != facts.version) {
    at.required("version").complain(
        "other_version", "version \"" + kept.version + "\" was shown, and this is version \"" +
                             facts.version + "\": verify with the version that was shown");
  }
  const auto& locales = facts.locales;
  if (std::find(locales.begin(), locales.end(), kept.locale) == locales.end()) {
    at.required("locale").complain("unknown_locale",
                                   "the notice has no locale \"" + kept.locale + "\"");
  }
}

/// What makes the record anew. Only choices that the notice asks for: any other is a difference.
std::string request_of(const consent::record& kept, const notice::facts& facts, unsigned handle) {
  json::writer out;
  out.begin_object().key("notice").number(handle);
  out.pair("locale", kept.locale).pair("key", kept.receipt).pair("now", kept.time);
  out.key("choices").begin_object();
  for (const notice::purpose& each : facts.purposes) {
    if (!each.needs_consent()) continue;
    const auto made =
        std::find_if(kept.choices.begin(), kept.choices.end(),
                     [&](const consent::record::choice& one) { return one.purpose == each.id; });
    if (made != kept.choices.end()) out.key(each.id).boolean(made->given);
  }
  return out.end_object().end_object().take();
}

/// The reply of an engine that holds the notice for the while.
std::string make_anew(engine& house, std::string_view notice_json, const consent::record& kept,
                      const notice::facts& facts) {
  std::string opened = house.open(notice_json);
  const result<json::value, problem> reply = json::parse(opened);
  const json::value* ok = reply ? reply->find("ok") : nullptr;
  if (ok == nullptr) return opened;
  json::reading pass(opened, *reply, "reply");
  const unsigned handle = json::cursor(pass, *ok).required("notice").whole_number(1, kMostHandles);
  std::string made = house.receipt(request_of(kept, facts, handle));
  house.close("{\"notice\":" + std::to_string(handle) + "}");
  return made;
}

std::string write_report(bool intact, const std::vector<difference>& found,
                         const source_map& places) {
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("verified").boolean(found.empty()).key("intact").boolean(intact);
    out.key("differences").begin_array();
    for (const difference& each : found) {
      const source_map::span at = places.find(*each.at, 0, 0);
      out.begin_object().pair("pointer", each.pointer);
      out.key("line").number(at.line).key("column").number(at.column);
      out.key("length").number(at.length);
      out.pair("was", each.was).pair("is", each.is).end_object();
    }
    out.end_array().end_object();
  });
}

}  // namespace

std::string verify_receipt(engine& house, std::string_view record_json,
                           std::string_view notice_json) {
  const auto read = notice::read(notice_json);
  if (!read) return error_reply(read.reason(), linked_sentences());
  const notice::facts& facts = **read;
  const result<json::value, problem> document = json::parse(record_json);
  if (!document) return error_reply(document.reason(), linked_sentences());
  json::reading pass(record_json, *document, "receipt");
  const json::cursor at(pass, *document);
  expect_record(at);
  std::string sha256;
  const consent::record kept = consent::read_record(at, sha256);
  if (!pass.complaint()) expect_notice(at, kept, facts);
  if (pass.complaint()) return error_reply(*pass.complaint(), linked_sentences());

  const std::string made = make_anew(house, notice_json, kept, facts);
  const result<json::value, problem> reply = json::parse(made);
  const json::value* ok = reply ? reply->find("ok") : nullptr;
  if (ok == nullptr) return made;
  comparison both;
  both.values(*document, &*document, ok->find("record"), "");
  std::vector<difference> found = both.take();
  const std::string digest = consent::digest_of(kept);
  if (digest != sha256) {
    found.push_back({"/record-sha256", document->find(kDigest), sha256, digest});
  }
  return write_report(digest == sha256, found, source_map(record_json));
}

}  // namespace clearnotice
