#include "core/engine.hpp"

#include <algorithm>

#include "core/attempt.hpp"
#include "core/catalog/matching.hpp"
#include "core/field/rules.hpp"
#include "core/notice/read.hpp"
#include "core/payload/payload.hpp"
#include "core/phone/part.hpp"
#include "core/reply.hpp"
#include "core/text/sha256.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
namespace {

void write_state(std::string_view name, std::vector<view::node> tree, json::writer& out) {
  out.key(name);
  view::write_nodes(tree, out);
}

void write_payload(const view::page& on, const attempt& made, json::writer& out) {
  const std::string hash = text::sha256_hex(view::to_plain(view::whole(on)));
  const std::vector<payload::entry> entries = payload::build(
      on.facts,
      {made.values, made.choices, on.tag(), hash, made.key, made.acknowledged, made.measured});
  out.begin_object();
  write_request(on.facts, entries, out);
  out.end_object();
}

/// Puts it where nothing stands any more, or behind all others. @return its handle
template <class Kept>
unsigned long keep(std::unique_ptr<Kept> kept, std::vector<std::unique_ptr<Kept>>& shelf) {
  const auto free = std::find(shelf.begin(), shelf.end(), nullptr);
  const auto handle = static_cast<unsigned long>(free - shelf.begin()) + 1;
  if (free == shelf.end()) {
    shelf.push_back(std::move(kept));
  } else {
    *free = std::move(kept);
  }
  return handle;
}

}  // namespace

std::string engine::add_catalogue(std::string_view compiled) {
  result<catalog::catalogue, problem> read = catalog::catalogue::read(compiled);
  if (!read) return error_reply(read.reason(), shelf_.sentences);
  catalog::catalogue added = std::move(read).value();
  catalog::catalogue* words = shelf_.words_of(added.tag());
  if (words != nullptr) {
    *words = std::move(added);
  } else {
    shelf_.catalogues.push_back(std::make_unique<catalog::catalogue>(std::move(added)));
    words = shelf_.catalogues.back().get();
  }
  return ok_reply([&](json::writer& out) {
    out.begin_object().pair("tag", words->tag()).pair("dir", dir_of(*words)).end_object();
  });
}

std::string engine::open(std::string_view notice_json) {
  result<std::unique_ptr<notice::facts>, problem> read = notice::read(notice_json);
  if (!read) return error_reply(read.reason(), shelf_.sentences);
  std::unique_ptr<notice::facts> facts = std::move(read).value();
  const notice::facts& opened = *facts;
  const unsigned long handle = keep(std::move(facts), shelf_.notices);
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("notice").number(handle);
    out.pair("id", opened.id).pair("version", opened.version).key("locales").begin_array();
    for (const std::string& locale : opened.locales) out.string(locale);
    out.end_array().end_object();
  });
}

std::string engine::close(std::string_view request) {
  static constexpr std::string_view kKeys[] = {"notice"};
  desk open(shelf_, request);
  const notice::facts* facts = open.is_json() ? open.notice(open.root(kKeys)) : nullptr;
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  for (std::size_t i = 0; i < shelf_.notices.size(); ++i) {
    if (shelf_.notices[i].get() != facts) continue;
    shelf_.notices[i].reset();
    for (auto& each : shelf_.inputs) {
      if (each && each->notice == i + 1) each.reset();
    }
  }
  return ok_reply([](json::writer& out) { out.boolean(true); });
}

std::string engine::match(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"wanted", "have", "reach"};
  static constexpr std::string_view kReaches[] = {"related", "language"};
  desk open(shelf_, request);
  std::vector<std::string> wanted, have;
  catalog::reach how_far = catalog::reach::related;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    at.required("wanted").each_item(
        [&](const json::cursor& tag) { wanted.push_back(tag.string()); });
    at.required("have").each_item([&](const json::cursor& tag) { have.push_back(tag.string()); });
    if (const auto reach = at.member("reach")) {
      how_far = static_cast<catalog::reach>(reach->one_of(kReaches));
    }
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  return ok_reply([&](json::writer& out) {
    const std::string_view found = catalog::match_locale(wanted, have, how_far);
    found.empty() ? out.null() : out.string(found);
  });
}

std::string engine::render(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "format"};
  static constexpr std::string_view kFormats[] = {"html", "text", "nodes"};
  desk open(shelf_, request);
  std::optional<view::page> on;
  std::size_t format = 0;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    format = at.required("format").one_of(kFormats);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (!open.needs().empty()) return needs_reply(open.needs());

  const std::vector<view::node> tree = view::whole(*on);
  const std::string plain = view::to_plain(tree);
  return ok_reply([&](json::writer& out) {
    out.begin_object().pair("locale", on->tag()).pair("dir", dir_of(on->words));
    out.pair("sha256", text::sha256_hex(plain)).pair("title", view::title_of(*on));
    if (kFormats[format] == "html") {
      view::node root = view::element(view::tag::div);
      root.set(view::attribute::css_class, "clear-notice").set(view::attribute::lang, on->tag());
      root.set(view::attribute::dir, dir_of(on->words)).add_all(tree);
      out.pair("html", view::to_html({root}));
    } else if (kFormats[format] == "text") {
      out.pair("text", plain);
    } else {
      out.key("nodes");
      view::write_nodes(tree, out);
      out.key("words").begin_object();
      out.pair("errorPrefix", on->words.format(catalog::message::error_prefix)).end_object();
      std::vector<view::node> meant = {view::suggestion(*on)};
      view::typeset_tree(meant, on->tag());
      write_state("suggestion", std::move(meant), out);
      out.key("status").begin_object();
      write_state("sending", view::status_sending(*on), out);
      write_state("sent", view::status_sent(*on), out);
      write_state("failed", view::status_failed(*on, view::parcel::message), out);
      write_state("unavailable", view::status_unavailable(*on), out);
      out.end_object();
    }
    out.end_object();
  });
}

std::string engine::open_field(std::string_view request) {
  static constexpr std::string_view kKeys[] = {"field",  "locale",   "notice",
                                               "region", "required", "instead"};
  desk open(shelf_, request);
  input opened;
  unsigned instead = 0;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    opened = open.input(at);
    if (const auto handle = at.member("instead")) instead = handle->whole_number(1, kMostHandles);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (instead > 0 && instead <= shelf_.inputs.size()) shelf_.inputs[instead - 1].reset();
  return ok_reply([&](json::writer& out) {
    out.number(keep(std::make_unique<input>(std::move(opened)), shelf_.inputs));
  });
}

std::string engine::submit(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "values",      "choices",
                                               "key",    "now",    "acknowledged"};
  desk open(shelf_, request);
  std::optional<view::page> on;
  std::optional<attempt> made;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    if (on && !on->facts.form) at.complain(sentence::no_form);
    if (on && on->facts.form) made = read_attempt(at, on->facts);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (!open.needs().empty()) return needs_reply(open.needs());

  const result<std::vector<view::finding>, unsigned> checked =
      check_attempt(*on, shelf_.plans, *made);
  if (!checked) return needs_reply(phone::part_of(checked.reason()));
  const std::vector<view::finding>& findings = *checked;
  return ok_reply([&](json::writer& out) {
    if (findings.empty()) {
      write_payload(*on, *made, out);
    } else {
      write_findings(*on, findings, out);
    }
  });
}

}  // namespace clearnotice
