#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

void read_fee(const json::cursor& at, row& into, reader& read) {
  auto& how = static_cast<rights&>(into);
  how.free = at.node().text == "free";
  if (!how.free) how.fee = read.words(at);
}

void read_age(const json::cursor& at, row&, reader& read) {
  read.so_far.minimum_age = at.whole_number(1, 21);
}

constexpr member kRights[] = {
    {"contact", &rights::contact, kEmail},
    {"url", &rights::url, kUrl},
    {"how", &rights::how},
    {"deadline", &rights::deadline},
    {"extension", &rights::extension},
    {"fee", read_fee},
    {"proof", &rights::proof},
    {"afterDeath", &rights::after_death},
};

constexpr member kChildren[] = {
    {"minimumAge", read_age},
    {"text", &facts::children},
};

constexpr member kMeasure[] = {
    {"measure", choose<&protection::measure>, kMeasureIds},
    {"text", &protection::text, kRequired},
};

constexpr member kCalls[] = {
    {"recording", &facts::call_recording},
    {"callerId", &facts::caller_id},
};

}  // namespace

void read_rights(const json::cursor& at, row&, reader& read) {
  read.object(at, kRights, read.so_far.rights.emplace());
}

void read_automated(const json::cursor& at, row&, reader& read) {
  if (!at.is(json::type::boolean)) {
    read.so_far.automated_decisions = read.words(at);
    return;
  }
  read.so_far.no_automated_decisions = !at.boolean();
  if (!read.so_far.no_automated_decisions) {
    at.complain(sentence::how_decided);
  }
}

void read_children(const json::cursor& at, row& into, reader& read) {
  read.object(at, kChildren, into);
  if (read.so_far.children.empty()) at.required("minimumAge");
}

/// A text, or an object that says which measure the text is about. No locale is called "text".
void read_security(const json::cursor& at, row&, reader& read) {
  at.each_item([&](const json::cursor& item) {
    protection& each = read.so_far.security.emplace_back();
    if (item.node().find("measure") != nullptr) {
      read.object(item, kMeasure, each);
    } else {
      each.text = read.words(item);
    }
  });
}

void read_calls(const json::cursor& at, row& into, reader& read) { read.object(at, kCalls, into); }

void read_proof(const json::cursor& at, row&, reader& read) {
  read_retention(at, read.so_far.proof.emplace(), read);
}

}  // namespace clearnotice::notice
