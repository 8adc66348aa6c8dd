/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>

#include "formats/metier-archive-stream.h"

G_BEGIN_DECLS

struct archive *metier_archive_stream_open (int fd);

G_END_DECLS
