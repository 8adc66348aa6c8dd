/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-table-chooser.h"

/* What somebody fills in: the columns by their place among the titles, 0 for none. */
typedef struct {
  const char *name;
  guint columns[4];
  const char *min;
  const char *max;
  const char *title;
  const char *credit;
  const char *licence;
  const char *sentence;
  gboolean complete;
} Case;

static const char *const column_titles[] = { "Roles", "Skills", "Values", "Scales" };

#define ORIGIN .title = "Ladder", .credit = "The guild", .licence = "CC0-1.0"

static const Case cases[] = {
  { "long",
    { 1, 2, 3, 4 },
    ORIGIN,
    .complete = TRUE,
    .sentence = "Every line says how much of a skill a role asks for." },
  { "wide",
    { 1, 0, 3, 4 },
    ORIGIN,
    .complete = TRUE,
    .sentence = "Every other column that holds numbers is a skill." },
  { "no-role", { 0, 2, 3, 0 }, ORIGIN, .sentence = "Choose the column that has the roles." },
  { "no-value", { 1, 2, 0, 0 }, ORIGIN, .sentence = "Choose the column that has the values." },
  { "twice", { 1, 2, 2, 0 }, ORIGIN, .sentence = "A column says one thing; “Skill” was chosen for two." },
  { "one-end", { 1, 2, 3, 0 }, .min = "1", ORIGIN, .sentence = "Give both ends of the scale, or none." },
  { "end-is-no-number",
    { 1, 2, 3, 0 },
    "1",
    "five",
    ORIGIN,
    .sentence = "The ends of the scale are numbers." },
  { "ends-turned-round",
    { 1, 2, 3, 0 },
    "5",
    "1",
    ORIGIN,
    .sentence = "The scale has to end above where it begins." },
  { "no-title",
    { 1, 2, 3, 0 },
    .title = " ",
    .credit = "The guild",
    .licence = "CC0-1.0",
    .sentence = "Give the table a title." },
  { "no-credit",
    { 1, 2, 3, 0 },
    .title = "Ladder",
    .licence = "CC0-1.0",
    .sentence = "Say whom the table is from, so that they get the credit." },
  { "no-licence",
    { 1, 2, 3, 0 },
    .title = "Ladder",
    .credit = "The guild",
    .sentence = "Say under which licence the table is, or that it is your own." },
};

static MetierTablePreview *
new_preview (void)
{
  static const char *const titles[] = { "Role", "Skill", "Value", "Scale", "Remark", NULL };
  static const char *const row[] = { "Baker", "Kneading", "4.5", "Need", "<b>", NULL };
  MetierTablePreview *preview = g_new0 (MetierTablePreview, 1);

  preview->name = g_strdup ("team.ladder.csv");
  preview->separator = ',';
  preview->titles = g_strdupv ((GStrv) titles);
  preview->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (preview->rows, g_strdupv ((GStrv) row));
  metier_table_guess ((const char *const *) preview->titles, &preview->guess);
  return preview;
}

static MetierTableChooser *
new_chooser (void)
{
  return METIER_TABLE_CHOOSER (g_object_ref_sink (metier_table_chooser_new (new_preview ())));
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_COMBO_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
get_child (MetierTableChooser *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), METIER_TYPE_TABLE_CHOOSER, name);
}

static void
write_row (MetierTableChooser *self, const char *name, const char *text)
{
  gtk_editable_set_text (get_child (self, name), text != NULL ? text : "");
}

static void
choose (MetierTableChooser *self, guint field, guint column)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (GTK_WIDGET (self), column_titles[field])), column);
}

static void
test_sentence (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (MetierTableChooser) self = new_chooser ();

  for (guint i = 0; i < G_N_ELEMENTS (column_titles); i++)
    choose (self, i, expected->columns[i]);
  write_row (self, "min_row", expected->min);
  write_row (self, "max_row", expected->max);
  write_row (self, "title_row", expected->title);
  write_row (self, "credit_row", expected->credit);
  write_row (self, "licence_row", expected->licence);

  g_assert_cmpstr (gtk_label_get_label (get_child (self, "sentence")), ==, expected->sentence);
  g_assert_cmpint (metier_table_chooser_is_complete (self), ==, expected->complete);
}

/* What the names of the columns and the file say need not be asked. */
static void
test_guess (void)
{
  g_autoptr (MetierTableChooser) self = new_chooser ();
  g_autoptr (MetierImportOptions) options = NULL;

  g_assert_false (metier_table_chooser_is_complete (self));
  write_row (self, "credit_row", "The guild");
  write_row (self, "licence_row", "CC0-1.0");
  g_assert_true (metier_table_chooser_is_complete (self));

  options = metier_table_chooser_dup_options (self);
  g_assert_cmpint (options->format, ==, METIER_SOURCE_CSV);
  g_assert_cmpstr (options->title, ==, "team.ladder");
  g_assert_cmpstr (options->credit, ==, "The guild");
  g_assert_cmpstr (options->licence, ==, "CC0-1.0");
  g_assert_cmpstr (options->columns.role, ==, "Role");
  g_assert_cmpstr (options->columns.skill, ==, "Skill");
  g_assert_cmpstr (options->columns.value, ==, "Value");
  g_assert_cmpstr (options->columns.scale, ==, "Scale");
  g_assert_true (options->columns.settled);
  g_assert_cmpfloat (options->columns.max, ==, 0);
}

/* Where each skill is a column, the column that was chosen for the values before is one of them. */
static void
test_wide (void)
{
  g_autoptr (MetierTableChooser) self = new_chooser ();
  g_autoptr (MetierImportOptions) options = NULL;

  choose (self, 1, 0);
  g_assert_false (gtk_widget_get_visible (find_row (GTK_WIDGET (self), "Values")));
  g_assert_false (gtk_widget_get_visible (find_row (GTK_WIDGET (self), "Scales")));
  write_row (self, "min_row", " 0,5");
  write_row (self, "max_row", "4");

  options = metier_table_chooser_dup_options (self);
  g_assert_cmpstr (options->columns.role, ==, "Role");
  g_assert_null (options->columns.skill);
  g_assert_null (options->columns.value);
  g_assert_null (options->columns.scale);
  g_assert_cmpfloat (options->columns.min, ==, 0.5);
  g_assert_cmpfloat (options->columns.max, ==, 4);

  choose (self, 1, 2);
  g_assert_true (gtk_widget_get_visible (find_row (GTK_WIDGET (self), "Values")));
}

/* What the file turned out to be is said until somebody changes something. */
static void
test_problem (void)
{
  g_autoptr (MetierTableChooser) self = new_chooser ();
  GtkLabel *sentence = get_child (self, "sentence");

  metier_table_chooser_show_problem (self, "“team.ladder.csv” has no number in the column “Value”.");
  g_assert_cmpstr (gtk_label_get_label (sentence), ==,
                   "“team.ladder.csv” has no number in the column “Value”.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (sentence), "error"));
  write_row (self, "credit_row", "The guild");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (sentence), "error"));
}

static GtkWidget *
get_sample (MetierTableChooser *self)
{
  return adw_bin_get_child (ADW_BIN (get_child (self, "sample_place")));
}

/* A screen reader hears what is taken from which column, and each record with the names of its columns. */
static void
test_sample (void)
{
  g_autoptr (MetierTableChooser) self = new_chooser ();
  GtkWidget *head = gtk_widget_get_first_child (get_sample (self));
  GtkWidget *record = gtk_widget_get_next_sibling (head);

  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (
      head, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Role (Roles); Skill (Skills); Value (Values); Scale (Scales); Remark");
  gtk_test_accessible_assert_property (record, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Role: Baker; Skill: Kneading; Value: 4.5; Scale: Need; Remark: <b>");
  choose (self, 0, 5);
  gtk_test_accessible_assert_property (
      head, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Role; Skill (Skills); Value (Values); Scale (Scales); Remark (Roles)");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/table-chooser/sentence/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_sentence);
    }
  g_test_add_func ("/table-chooser/guess", test_guess);
  g_test_add_func ("/table-chooser/wide", test_wide);
  g_test_add_func ("/table-chooser/problem", test_problem);
  g_test_add_func ("/table-chooser/sample", test_sample);

  return g_test_run ();
}
