#include "wrap/zstd.h"

#include <zstd.h>

#include <memory>

namespace logline::wrap {
namespace {

using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

// Contexts are large; one per thread is kept.
ZSTD_CCtx* compressor() {
  thread_local Compressor kept(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  return kept.get();
}
ZSTD_DCtx* decompressor() {
  thread_local Decompressor kept(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  return kept.get();
}

}  // namespace

Result<std::string> zstd_compress(std::string_view bytes, int level) {
  ZSTD_CCtx* context = compressor();
  if (context == nullptr) return fail("not enough memory to compress");
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress2(context, frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) return fail(std::string("cannot compress: ") + ZSTD_getErrorName(size));
  frame.resize(size);
  frame.shrink_to_fit();
  return frame;
}

Result<std::string> zstd_decompress(std::string_view frame, std::size_t limit) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
    return fail("not a compressed value");
  if (size > limit)
    return fail("a compressed value is larger than the limit of " + std::to_string(limit) + " bytes");
  ZSTD_DCtx* context = decompressor();
  if (context == nullptr) return fail("not enough memory to decompress");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const std::size_t done =
      ZSTD_decompressDCtx(context, bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(done) != 0)
    return fail(std::string("a compressed value is damaged: ") + ZSTD_getErrorName(done));
  if (done != bytes.size()) return fail("a compressed value is damaged: it is shorter than it says");
  return bytes;
}

}  // namespace logline::wrap
